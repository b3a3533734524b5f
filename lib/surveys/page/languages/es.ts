import type { PageTexts } from "../texts";

export const es: PageTexts = {
  preview: "Vista previa. Nada de lo que envíe aquí se guarda.",
  place: "{number} de {total}",
  optional: "opcional",
  send: "Enviar respuestas",
  consent: "Sí, estoy de acuerdo",
  goesTo: "Sus respuestas llegan a {workspace}. Sin cuenta, sin cookies.",
  anonymous: "Anónimo: no se guarda ni su nombre ni su dirección. Sin cookies.",
  honeypot: "Deje este campo vacío",
  scales: {
    csat: {
      low: "Muy insatisfecho",
      high: "Muy satisfecho",
    },
    nps: {
      low: "Nada probable",
      high: "Muy probable",
    },
    ces: {
      low: "Muy difícil",
      high: "Muy fácil",
    },
    csat3: {
      low: "Insatisfecho",
      high: "Satisfecho",
    },
    csat7: {
      low: "Muy insatisfecho",
      high: "Muy satisfecho",
    },
    ces5: {
      low: "Muy difícil",
      high: "Muy fácil",
    },
    emoji: {
      low: "Muy mal",
      high: "Muy bien",
    },
    rating: {
      low: "Deficiente",
      high: "Excelente",
    },
  },
  errorTitle: "Falta algo",
  errors: {
    required: "Responda a esta pregunta, por favor.",
    mustAccept: "Acepte para continuar, por favor.",
    offScale: "Elija uno de los números mostrados, por favor.",
    unknownOption: "Elija una de las opciones mostradas, por favor.",
    onlyOne: "Elija solo una, por favor.",
    tooLong: "Este texto es demasiado largo. Acórtelo, por favor.",
    unreadable:
      "Este texto tenía caracteres que no se pueden guardar. Se han quitado: revíselo y envíelo de nuevo.",
    unknownField:
      "El formulario tenía un campo que esta encuesta no tiene. Envíelo de nuevo, por favor.",
    tooManyFields: "El formulario tenía más campos que esta encuesta. Envíelo de nuevo, por favor.",
    submission: "Este formulario estaba incompleto. Envíelo de nuevo, por favor.",
    number: "Indique un número, por ejemplo 12 o 3,5.",
    tooLow: "Este número es demasiado pequeño.",
    tooHigh: "Este número es demasiado grande.",
    email: "Indique un correo electrónico, por ejemplo nombre@example.com.",
    url: "Indique una dirección web, por ejemplo https://example.com.",
    date: "Indique un día que exista.",
    phone: "Indique un teléfono con cifras, espacios y +.",
    allRows: "Elija una respuesta en cada fila, por favor.",
    allRanks: "Dé un puesto a cada línea, por favor.",
    sameRank: "Dé a cada línea un puesto distinto, por favor.",
  },
  thanksTitle: "Gracias",
  thanksMessage: "Sus respuestas han llegado. Ayudan a mejorar la próxima visita.",
  receipt: "Comprobante",
  receiptNote: "Guarde este código si más adelante quiere preguntar por sus respuestas.",
  unavailable: {
    closed: {
      title: "Esta encuesta está cerrada",
      message: "Gracias por venir. Ya no admite respuestas.",
    },
    notOpenYet: {
      title: "Esta encuesta aún no se ha abierto",
      message: "Vuelva un poco más tarde, por favor.",
    },
    full: {
      title: "Esta encuesta ya tiene todas las respuestas que necesita",
      message: "Gracias por venir. Ya no admite respuestas.",
    },
    draft: {
      title: "Esta encuesta no está abierta",
      message: "Quienes le enviaron este enlace aún la están preparando.",
    },
    used: {
      title: "Este enlace ya se ha usado",
      message: "Admite una respuesta, y esa ha llegado. Gracias.",
    },
    locked: {
      title: "Esta encuesta pide una contraseña",
      message: "Quien le envió el enlace la conoce.",
    },
  },
  notFound: {
    title: "Aquí no hay nada",
    message: "Compruebe que se copió el enlace completo.",
  },
  problems: {
    tooLarge: {
      title: "Es demasiado texto",
      message: "Vuelva atrás, acorte sus respuestas y envíelas de nuevo.",
    },
    notAForm: {
      title: "Esto no se puede leer",
      message: "Solo se admiten respuestas del formulario de la página de la encuesta.",
    },
    otherOrigin: {
      title: "Esto vino de otro sitio",
      message: "Abra el enlace de la encuesta y responda allí.",
    },
    notAllowed: {
      title: "Esta página es para leer y responder",
      message: "Abra el enlace de la encuesta en un navegador.",
    },
    unwell: {
      title: "Sus respuestas aún no se han guardado",
      message: "Vuelva atrás y envíelas de nuevo en un momento. Nada se cuenta dos veces.",
    },
  },
  next: "Siguiente",
  mayEnd:
    "Según su respuesta, esta puede ser la última pregunta. Entonces «Siguiente» envía sus respuestas.",
  back: "Atrás",
  language: "Idioma",
  otherWords: "Con sus propias palabras",
  starsOf: "{number} de {total} estrellas",
  rankHint: "1 es lo que más importa.",
  rankOf: "Puesto de «{option}»",
  faces: {
    f1: "Muy mal",
    f2: "Mal",
    f3: "Regular",
    f4: "Bien",
    f5: "Muy bien",
  },
  contact: {
    name: "Nombre",
    email: "Correo electrónico",
    phone: "Teléfono",
    company: "Empresa",
  },
  goOn: "Continuar",
  resumed: "Hemos conservado en este dispositivo lo que ya había rellenado.",
  sending: "Enviando …",
  retrying: "Sin conexión. Seguimos intentándolo; nada se pierde y nada se cuenta dos veces.",
  password: {
    label: "Contraseña",
    submit: "Abrir",
    wrong: "Esta no es la contraseña.",
  },
  unsubscribe: {
    title: "No más correos como este",
    message:
      "Pulse el botón y {workspace} no enviará más invitaciones a encuestas a esta dirección.",
    submit: "Detener estos correos",
    doneTitle: "Hecho",
    done: "{workspace} no enviará más invitaciones a encuestas a esta dirección.",
  },
  mail: {
    ask: "A {workspace} le gustaría conocer su opinión. Es solo un minuto.",
    remind: "Un breve recordatorio, el único: a {workspace} aún le gustaría conocer su opinión.",
    open: "Abrir la encuesta",
    stop: "No más correos como este",
  },
};
