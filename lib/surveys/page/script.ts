/**
 * The script that the page works without. It leads through branches without a round trip, keeps what
 * was filled in on the device, sends again when the connection broke (with the same submission id),
 * takes the keys 1 to 9, tells the server how far somebody has come, and a page around it how high it
 * is. Served as a file of our own.
 */
export const surveyScript = `(()=>{
"use strict";
const d=document,path=location.pathname.split("/"),own=new URLSearchParams(location.search).get("t")||"";
const store=(()=>{try{return path[2]==="preview"?null:localStorage}catch{return null}})(),key="survey:"+path[2]+own;
const forget=()=>{try{store.removeItem(key)}catch{}};
const framed=window.parent!==window;
const tell=(type)=>{if(framed)parent.postMessage({type:"throughline:"+type,height:d.documentElement.getBoundingClientRect().height},"*")};
if(framed){new ResizeObserver(()=>tell("height")).observe(d.documentElement);tell("height")}
if(d.querySelector("[data-done]")){forget();tell("done");return}
let form,rules,texts,all,at,asked,far=-1,begun=0,told;
const controls=(q)=>[...q.querySelectorAll("input,select,textarea")];
const values=(name)=>all.flatMap((q)=>q.dataset.q===name?controls(q):[]).filter((c)=>c.type!=="radio"&&c.type!=="checkbox"||c.checked).map((c)=>c.value.trim()).filter(Boolean);
const holds=([name,test,value],way)=>{const v=way.has(name)?values(name):[];switch(test){case"answered":return v.length>0;case"skipped":return v.length===0;case"is":return v.includes(value);case"isNot":return v.length>0&&!v.includes(value);case"atLeast":return v.some((x)=>+x>=+value);default:return v.some((x)=>+x<=+value)}};
function walk(){
  if(!rules)return all;
  const way=new Set(),list=rules.questions;
  for(let i=0;i<list.length;){
    const [name,any,show,jumps]=list[i];
    const results=show.map((c)=>holds(c,way));
    if(results.length&&!(any?results.some(Boolean):results.every(Boolean))){i++;continue}
    way.add(name);
    const jump=jumps.find(([when])=>when.every((c)=>holds(c,way)));
    let to=i+1;
    if(jump){to=jump[1]==="end"?list.length:list.findIndex(([n])=>n===jump[1]);if(to<=i)to=i+1}
    i=to;
  }
  return all.filter((q)=>way.has(q.dataset.q));
}
function draw(){
  const way=walk();
  if(at>=way.length)at=way.length-1;
  if(at<0)at=0;
  asked=rules&&rules.single?[way[at]]:way;
  if(rules&&rules.single)far=Math.max(far,all.indexOf(asked[0]));
  for(const q of all){
    const on=way.includes(q);
    q.hidden=!asked.includes(q);
    for(const c of controls(q))c.disabled=!on;
    const n=q.querySelector(".n");
    if(rules&&n&&on)n.textContent=texts[2].replace("{number}",()=>way.indexOf(q)+1).replace("{total}",()=>way.length);
  }
  for(const p of d.querySelectorAll("[data-p]")){
    const source=all.find((q)=>q.dataset.q===p.dataset.p);
    if(source)p.textContent=shown(source)||p.dataset.f;
  }
  if(rules){
    form.querySelectorAll(".progress i").forEach((m,i)=>{const q=all[i];m.classList.toggle("on",!!q&&way.includes(q)&&values(q.dataset.q).length>0)});
    const back=form.querySelector(".back");
    if(back)back.hidden=!rules.single||at===0;
    form.querySelector(".send").textContent=rules.single&&at<way.length-1?texts[0]:texts[1];
  }
}
const shown=(q)=>controls(q).filter((c)=>(c.type!=="radio"&&c.type!=="checkbox")||c.checked).map((c)=>c.tagName==="INPUT"&&/radio|checkbox/.test(c.type)&&c.parentNode.className==="row"?c.parentNode.textContent:c.value).map((t)=>t.trim()).filter(Boolean).join(", ");
const entries=()=>[...new FormData(form)].filter(([n])=>n!=="website"&&n!=="pass"&&n!=="t"&&n!=="customer"&&n!=="page");
function keep(){try{store.setItem(key,JSON.stringify({until:Date.now()+6048e5,entries:entries()}))}catch{}}
function resume(){
  let kept;try{kept=JSON.parse(store.getItem(key))}catch{}
  if(!kept||kept.until<Date.now()||d.querySelector(".summary"))return;
  let used=false;
  const names=new Set(kept.entries.map(([n])=>n));
  const touched=all.flatMap(controls).some((c)=>/radio|checkbox/.test(c.type)?c.checked:c.value!==""&&c.tagName!=="SELECT");
  if(touched)return;
  for(const c of all.flatMap(controls))for(const [n,v] of kept.entries)if(c.name===n){
    if(/radio|checkbox/.test(c.type)){if(c.value===v){c.checked=true;used=true}}else if(v){c.value=v;used=true}
  }
  const id=kept.entries.find(([n])=>n==="submission_id");
  if(used){if(id&&names.size)form.elements.submission_id.value=id[1];say(texts[5])}
}
function report(){
  const now=far+" "+begun;
  if(!form||path[2]==="preview"||now===told)return;
  told=now;
  const said=new URLSearchParams({at:far<0?"":all[far].dataset.q,begun});
  for(const n of["submission_id","t","pass"])if(form.elements[n])said.set(n,form.elements[n].value);
  navigator.sendBeacon(path.slice(0,3).join("/")+"/progress",said);
}
const say=(t)=>{form.querySelector(".state").textContent=t};
async function send(){
  const button=form.querySelector(".send");
  button.disabled=true;say(texts[3]);
  const body=new URLSearchParams([...new FormData(form)]);
  for(let wait=1000;;wait=Math.min(wait*2,15000)){
    try{
      const answer=await fetch(location.href,{method:"POST",body,headers:{accept:"application/json"}});
      if(answer.status>=500||answer.status===429)throw 0;
      const said=await answer.json();
      if(said.to){forget();form=null;location.assign(said.to);return}
      const page=new DOMParser().parseFromString(said.html,"text/html");
      d.title=page.title;
      d.querySelector("main").replaceWith(page.querySelector("main"));
      begin();
      const first=d.querySelector(".summary a,h1");
      if(first){first.tabIndex=first.tagName==="A"?0:-1;first.focus()}
      return;
    }catch{
      say(texts[4]);
      await new Promise((go)=>{const t=setTimeout(go,wait);addEventListener("online",()=>{clearTimeout(t);go()},{once:true})});
    }
  }
}
function begin(){
  form=d.querySelector("form[data-texts]");
  if(!form)return;
  texts=JSON.parse(form.dataset.texts);
  rules=form.dataset.rules?JSON.parse(form.dataset.rules):null;
  at=0;
  const rest=d.querySelector("main template");
  if(rules&&rest){
    const shownFirst=form.querySelector(".q");
    const all0=[...form.querySelectorAll(".q"),...rest.content.querySelectorAll(".q")];
    const mark=form.querySelector("input[name=submission_id]");
    for(const [name] of rules.questions){const q=all0.find((x)=>x.dataset.q===name);if(q)form.insertBefore(q,mark)}
    for(const c of form.querySelectorAll("input.c,input[name=page]"))c.remove();
    rest.remove();
    all=[...form.querySelectorAll(".q")];
    form.querySelectorAll(".progress i").forEach((m)=>m.classList.remove("on"));
    resume();
    at=Math.max(0,walk().indexOf(d.querySelector(".q.bad")||shownFirst));
  }else{all=[...form.querySelectorAll(".q")];resume()}
  form.noValidate=true;
  draw();
  form.addEventListener("input",(event)=>{
    const q=event.target.closest(".q");
    if(q)far=Math.max(far,all.indexOf(q));
    if(!begun){begun=1;report()}
    draw();keep();
  });
  form.addEventListener("submit",(event)=>{
    event.preventDefault();
    const step=rules&&rules.single;
    if(event.submitter&&event.submitter.value==="back"){at--;draw();focus();return}
    const bad=asked.flatMap((q)=>q?controls(q):[]).find((c)=>!c.disabled&&!c.checkValidity());
    if(bad){bad.reportValidity();return}
    if(step&&at<walk().length-1){at++;draw();focus();return}
    send();
  });
}
const focus=()=>{const q=asked[0],c=q&&controls(q)[0];if(c)c.focus();scrollTo(0,0)};
d.addEventListener("keydown",(event)=>{
  if(!form||!/^[0-9]$/.test(event.key)||event.ctrlKey||event.metaKey||event.altKey)return;
  const t=event.target;
  if(/TEXTAREA|SELECT/.test(t.tagName)||t.tagName==="INPUT"&&!/radio|checkbox/.test(t.type))return;
  const q=t.closest&&t.closest(".q")||asked.find((x)=>x&&x.querySelector(".scale")&&!x.querySelector(":checked"));
  const c=q&&q.querySelector('.scale input[value="'+event.key+'"]');
  if(c){c.click();c.focus();event.preventDefault()}
});
begin();
report();
d.addEventListener("visibilitychange",()=>{if(d.hidden)report()});
})();
`;
