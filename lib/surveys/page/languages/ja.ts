import type { PageTexts } from "../texts";

export const ja: PageTexts = {
  preview: "プレビューです。ここで送信した内容は保存されません。",
  place: "{total}問中{number}問目",
  optional: "任意",
  send: "回答を送信",
  consent: "はい、同意します",
  goesTo: "回答は{workspace}に届きます。アカウントもCookieも不要です。",
  anonymous: "匿名です。お名前もアドレスも保存しません。Cookieは使いません。",
  honeypot: "この欄は空のままにしてください",
  scales: {
    csat: {
      low: "非常に不満",
      high: "非常に満足",
    },
    nps: {
      low: "まったく思わない",
      high: "強くそう思う",
    },
    ces: {
      low: "とても難しい",
      high: "とても簡単",
    },
    csat3: {
      low: "不満",
      high: "満足",
    },
    csat7: {
      low: "非常に不満",
      high: "非常に満足",
    },
    ces5: {
      low: "とても難しい",
      high: "とても簡単",
    },
    emoji: {
      low: "とても悪い",
      high: "とても良い",
    },
    rating: {
      low: "悪い",
      high: "すばらしい",
    },
  },
  errorTitle: "入力が足りないところがあります",
  errors: {
    required: "この質問にお答えください。",
    mustAccept: "続けるには同意してください。",
    offScale: "表示されている数字から選んでください。",
    unknownOption: "表示されている選択肢から選んでください。",
    onlyOne: "一つだけ選んでください。",
    tooLong: "文章が長すぎます。短くしてください。",
    unreadable:
      "保存できない文字がありましたので取り除きました。確認してもう一度送信してください。",
    unknownField: "この調査にない項目が含まれていました。もう一度送信してください。",
    tooManyFields: "項目の数が多すぎました。もう一度送信してください。",
    submission: "フォームが不完全でした。もう一度送信してください。",
    number: "12や3.5のような数を入力してください。",
    tooLow: "この数は小さすぎます。",
    tooHigh: "この数は大きすぎます。",
    email: "name@example.comのようなメールアドレスを入力してください。",
    url: "https://example.comのようなウェブアドレスを入力してください。",
    date: "実在する日付を入力してください。",
    phone: "数字、空白、+からなる電話番号を入力してください。",
    allRows: "各行で一つずつ選んでください。",
    allRanks: "すべての項目に順位を付けてください。",
    sameRank: "それぞれ異なる順位を付けてください。",
  },
  thanksTitle: "ありがとうございました",
  thanksMessage: "回答が届きました。次のご利用をより良くするために役立てます。",
  receipt: "受付番号",
  receiptNote: "後日お問い合わせになる場合は、この番号を控えておいてください。",
  unavailable: {
    closed: {
      title: "この調査は終了しました",
      message: "お越しいただきありがとうございます。回答の受付は終了しました。",
    },
    notOpenYet: {
      title: "この調査はまだ始まっていません",
      message: "しばらくしてからもう一度お越しください。",
    },
    full: {
      title: "必要な数の回答が集まりました",
      message: "お越しいただきありがとうございます。回答の受付は終了しました。",
    },
    draft: {
      title: "この調査は公開されていません",
      message: "リンクの送り主がまだ準備中です。",
    },
    used: {
      title: "このリンクは使用済みです",
      message: "このリンクでの回答は一回だけで、すでに届いています。ありがとうございました。",
    },
    locked: {
      title: "この調査にはパスワードが必要です",
      message: "リンクの送り主がパスワードを知っています。",
    },
  },
  notFound: {
    title: "ここには何もありません",
    message: "リンク全体がコピーされているかご確認ください。",
  },
  problems: {
    tooLarge: {
      title: "文章が多すぎます",
      message: "戻って回答を短くし、もう一度送信してください。",
    },
    notAForm: {
      title: "読み取れませんでした",
      message: "回答は調査ページのフォームからのみ受け付けます。",
    },
    otherOrigin: {
      title: "別のサイトから送信されました",
      message: "調査のリンクを開いて、そこでお答えください。",
    },
    notAllowed: {
      title: "このページは閲覧と回答のためのものです",
      message: "調査のリンクをブラウザーで開いてください。",
    },
    unwell: {
      title: "回答はまだ保存されていません",
      message: "戻って、少し後にもう一度送信してください。二重に数えられることはありません。",
    },
  },
  next: "次へ",
  mayEnd: "回答によっては、これが最後の質問です。その場合「次へ」で回答が送信されます。",
  back: "戻る",
  language: "言語",
  otherWords: "ご自身の言葉で",
  starsOf: "星{total}個中{number}個",
  rankHint: "1が最も大切なものです。",
  rankOf: "「{option}」の順位",
  faces: {
    f1: "とても悪い",
    f2: "悪い",
    f3: "ふつう",
    f4: "良い",
    f5: "とても良い",
  },
  contact: {
    name: "お名前",
    email: "メール",
    phone: "電話",
    company: "会社",
  },
  goOn: "続ける",
  resumed: "入力済みの内容はこの端末に残っていました。",
  sending: "送信中…",
  retrying:
    "接続がありません。再送を続けています。失われることも二重に数えられることもありません。",
  password: {
    label: "パスワード",
    submit: "開く",
    wrong: "パスワードが違います。",
  },
  unsubscribe: {
    title: "このようなメールを停止",
    message: "ボタンを押すと、{workspace}からこのアドレスに調査の案内は届かなくなります。",
    submit: "メールを停止する",
    doneTitle: "完了しました",
    done: "{workspace}からこのアドレスに調査の案内は届かなくなりました。",
  },
  mail: {
    ask: "{workspace}がご意見をお待ちしています。一分で終わります。",
    remind: "一度だけのお知らせです。{workspace}が引き続きご意見をお待ちしています。",
    open: "調査を開く",
    stop: "このようなメールを停止",
  },
};
