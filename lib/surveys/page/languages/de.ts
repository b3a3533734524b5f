import type { PageTexts } from "../texts";

export const de: PageTexts = {
  preview: "Vorschau. Nichts, was Sie hier senden, wird gespeichert.",
  place: "{number} von {total}",
  optional: "freiwillig",
  send: "Antworten senden",
  consent: "Ja, ich stimme zu",
  goesTo: "Ihre Antworten gehen an {workspace}. Kein Konto, keine Cookies.",
  anonymous: "Anonym: Weder Ihr Name noch Ihre Adresse wird gespeichert. Keine Cookies.",
  honeypot: "Dieses Feld leer lassen",
  scales: {
    csat: {
      low: "Sehr unzufrieden",
      high: "Sehr zufrieden",
    },
    nps: {
      low: "Sehr unwahrscheinlich",
      high: "Sehr wahrscheinlich",
    },
    ces: {
      low: "Sehr schwierig",
      high: "Sehr einfach",
    },
    csat3: {
      low: "Unzufrieden",
      high: "Zufrieden",
    },
    csat7: {
      low: "Sehr unzufrieden",
      high: "Sehr zufrieden",
    },
    ces5: {
      low: "Sehr schwierig",
      high: "Sehr einfach",
    },
    emoji: {
      low: "Sehr schlecht",
      high: "Sehr gut",
    },
    rating: {
      low: "Schwach",
      high: "Ausgezeichnet",
    },
  },
  errorTitle: "Es fehlt noch etwas",
  errors: {
    required: "Bitte beantworten Sie diese Frage.",
    mustAccept: "Bitte stimmen Sie zu, um fortzufahren.",
    offScale: "Bitte wählen Sie eine der gezeigten Zahlen.",
    unknownOption: "Bitte wählen Sie eine der gezeigten Möglichkeiten.",
    onlyOne: "Bitte wählen Sie nur eine.",
    tooLong: "Dieser Text ist zu lang. Bitte kürzen Sie ihn.",
    unreadable:
      "Dieser Text enthielt Zeichen, die nicht gespeichert werden können. Sie sind entfernt: Bitte prüfen und erneut senden.",
    unknownField:
      "Das Formular enthielt ein Feld, das diese Umfrage nicht hat. Bitte senden Sie es erneut.",
    tooManyFields:
      "Das Formular enthielt mehr Felder, als diese Umfrage hat. Bitte senden Sie es erneut.",
    submission: "Dieses Formular war unvollständig. Bitte senden Sie es erneut.",
    number: "Bitte geben Sie eine Zahl an, zum Beispiel 12 oder 3,5.",
    tooLow: "Diese Zahl ist zu klein.",
    tooHigh: "Diese Zahl ist zu groß.",
    email: "Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@example.com.",
    url: "Bitte geben Sie eine Webadresse an, zum Beispiel https://example.com.",
    date: "Bitte geben Sie einen Tag an, den es gibt.",
    phone: "Bitte geben Sie eine Telefonnummer aus Ziffern, Leerzeichen und + an.",
    allRows: "Bitte wählen Sie in jeder Zeile eine Antwort.",
    allRanks: "Bitte geben Sie jeder Zeile einen Platz.",
    sameRank: "Bitte geben Sie jeder Zeile einen eigenen Platz.",
  },
  thanksTitle: "Vielen Dank",
  thanksMessage:
    "Ihre Antworten sind angekommen. Sie helfen, den nächsten Besuch besser zu machen.",
  receipt: "Beleg",
  receiptNote: "Bewahren Sie diesen Code auf, wenn Sie später nach Ihren Antworten fragen möchten.",
  unavailable: {
    closed: {
      title: "Diese Umfrage ist geschlossen",
      message: "Danke, dass Sie vorbeigeschaut haben. Sie nimmt keine Antworten mehr an.",
    },
    notOpenYet: {
      title: "Diese Umfrage hat noch nicht begonnen",
      message: "Bitte kommen Sie etwas später wieder.",
    },
    full: {
      title: "Diese Umfrage hat alle Antworten, die sie braucht",
      message: "Danke, dass Sie vorbeigeschaut haben. Sie nimmt keine Antworten mehr an.",
    },
    draft: {
      title: "Diese Umfrage ist nicht offen",
      message: "Wer Ihnen den Link geschickt hat, arbeitet noch daran.",
    },
    used: {
      title: "Dieser Link wurde schon benutzt",
      message: "Er nimmt eine Antwort an, und die ist angekommen. Vielen Dank.",
    },
    locked: {
      title: "Diese Umfrage fragt nach einem Passwort",
      message: "Wer Ihnen den Link geschickt hat, kennt es.",
    },
  },
  notFound: {
    title: "Hier ist nichts",
    message: "Bitte prüfen Sie, ob der ganze Link kopiert wurde.",
  },
  problems: {
    tooLarge: {
      title: "Das ist zu viel Text",
      message: "Bitte gehen Sie zurück, kürzen Sie Ihre Antworten und senden Sie sie erneut.",
    },
    notAForm: {
      title: "Das lässt sich nicht lesen",
      message: "Antworten werden nur aus dem Formular auf der Seite der Umfrage angenommen.",
    },
    otherOrigin: {
      title: "Das kam von einer anderen Website",
      message: "Bitte öffnen Sie den Link der Umfrage selbst und antworten Sie dort.",
    },
    notAllowed: {
      title: "Diese Seite ist zum Lesen und Antworten da",
      message: "Bitte öffnen Sie den Link der Umfrage in einem Browser.",
    },
    unwell: {
      title: "Ihre Antworten sind noch nicht gespeichert",
      message:
        "Bitte gehen Sie zurück und senden Sie sie gleich noch einmal. Nichts wird doppelt gezählt.",
    },
  },
  next: "Weiter",
  mayEnd: "Je nach Antwort ist dies die letzte Frage. Dann sendet „Weiter“ Ihre Antworten.",
  back: "Zurück",
  language: "Sprache",
  otherWords: "In Ihren eigenen Worten",
  starsOf: "{number} von {total} Sternen",
  rankHint: "1 ist das Wichtigste.",
  rankOf: "Platz von „{option}“",
  faces: {
    f1: "Sehr schlecht",
    f2: "Schlecht",
    f3: "Geht so",
    f4: "Gut",
    f5: "Sehr gut",
  },
  contact: {
    name: "Name",
    email: "E-Mail",
    phone: "Telefon",
    company: "Firma",
  },
  goOn: "Weiter",
  resumed: "Was Sie ausgefüllt hatten, ist auf diesem Gerät erhalten geblieben.",
  sending: "Wird gesendet …",
  retrying:
    "Keine Verbindung. Wir versuchen es weiter; nichts geht verloren und nichts wird doppelt gezählt.",
  password: {
    label: "Passwort",
    submit: "Öffnen",
    wrong: "Das ist nicht das Passwort.",
  },
  unsubscribe: {
    title: "Keine solchen Mails mehr",
    message:
      "Drücken Sie den Knopf, und {workspace} schickt keine Einladungen zu Umfragen mehr an diese Adresse.",
    submit: "Diese Mails beenden",
    doneTitle: "Erledigt",
    done: "{workspace} schickt keine Einladungen zu Umfragen mehr an diese Adresse.",
  },
  mail: {
    ask: "{workspace} würde gern von Ihnen hören. Es dauert eine Minute.",
    remind:
      "Eine kurze Erinnerung, die einzige: {workspace} würde noch immer gern von Ihnen hören.",
    open: "Umfrage öffnen",
    stop: "Keine solchen Mails mehr",
  },
};
