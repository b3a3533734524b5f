/**
 * What a foreign site loads, at most 1 KB in brotli. It asks for its survey's settings, waits for the
 * trigger, and shows the survey in a frame inside a shadow root, so that neither page touches
 * the other's styles. It works below a strict content policy: styles are set as properties, nothing is
 * evaluated. It believes messages of its own frame and origin alone, and stores when it asked last.
 */
export const widgetLoader = `(()=>{
let s=document.currentScript,o=new URL(s.src).origin,k=s.dataset.survey,d=document,w=window,n=Date.now(),
get=i=>{try{return+localStorage["tl:"+i]}catch{}},
set=(i,v)=>{try{localStorage["tl:"+i]=v}catch{}},
on=(e,f)=>w.addEventListener(e,f),
el=(t,p,c)=>{let e=d.createElement(t);Object.assign(e.style,c);p.append(e);return e},
box=(c,p=d.body)=>el("div",p,c).attachShadow({mode:"open"}),
but=(r,t,f,c)=>{let e=el("button",r,{font:"16px sans-serif",minWidth:"32px",minHeight:"32px",cursor:"pointer",...c});e.textContent=t;e.onclick=f;return e};
fetch(o+"/widget/"+k+".json").then(r=>r.ok&&r.json()).then(c=>{
if(!c)return;
let q=c.form=="inline",b=c.form=="button",[t,a]=c.when,h,f,
x=()=>{h&&!q&&(h.host.remove(),h=0)},
show=()=>{
if(h)return;
h=q?box({},d.querySelector("[data-throughline]")||s.parentNode):box({position:"fixed",zIndex:2e9,bottom:"16px",insetInlineEnd:"16px",width:"min(400px,90vw)"});
f=el("iframe",h,{width:"100%",height:"320px",border:0});
f.title=c.title;f.src=o+"/s/"+k+"?embed=1&site="+location.origin;
q||(but(h,"×",x,{position:"absolute",top:0,insetInlineEnd:0}).ariaLabel=c.close,b||rest())
},
rest=()=>{set(k,n+c.rest*864e5);set(c.all,n+c.quiet*864e5)},
auto=y=>{y&&!(n<get(k)||n<get(c.all))&&show()};
on("keydown",e=>e.key=="Escape"&&x());
on("message",({origin:g,source:u,data:m})=>{
if(!h||g!=o||u!=f.contentWindow)return;
if(m.type=="throughline:height")f.style.height=Math.min(m.height|0,q?4e3:w.innerHeight-48)+"px";
if(m.type=="throughline:done")rest(),setTimeout(x,4e3)
});
if(q)return show();
if(b)return but(box({position:"fixed",zIndex:2e9,insetInlineEnd:0,top:"40%"}),c.label,()=>h?x():show(),{padding:"12px"});
let z=get("r");z||set("r",z=Math.random()*100);
if(z>c.share)return;
let url=()=>auto(location.href.includes(a));
t=="time"?setTimeout(auto,a*1e3,1):t=="scroll"?on("scroll",()=>auto((w.scrollY+w.innerHeight)/d.body.scrollHeight*100>=a)):t=="exit"?on("mouseout",e=>auto(!e.relatedTarget&&e.clientY<9)):t=="event"?on("throughline",e=>auto(e.detail==a)):(url(),on("popstate",url),w.navigation?.addEventListener("navigatesuccess",url))
})
})()`.replaceAll("\n", "");
