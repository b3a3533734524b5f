import type { PageTexts } from "../texts";

export const fr: PageTexts = {
  preview: "Aperçu. Rien de ce que vous envoyez ici n’est conservé.",
  place: "{number} sur {total}",
  optional: "facultatif",
  send: "Envoyer les réponses",
  consent: "Oui, j’accepte",
  goesTo: "Vos réponses vont à {workspace}. Sans compte, sans cookies.",
  anonymous: "Anonyme : ni votre nom ni votre adresse ne sont conservés. Sans cookies.",
  honeypot: "Laissez ce champ vide",
  scales: {
    csat: {
      low: "Très insatisfait",
      high: "Très satisfait",
    },
    nps: {
      low: "Pas du tout probable",
      high: "Très probable",
    },
    ces: {
      low: "Très difficile",
      high: "Très facile",
    },
    csat3: {
      low: "Insatisfait",
      high: "Satisfait",
    },
    csat7: {
      low: "Très insatisfait",
      high: "Très satisfait",
    },
    ces5: {
      low: "Très difficile",
      high: "Très facile",
    },
    emoji: {
      low: "Très mal",
      high: "Très bien",
    },
    rating: {
      low: "Médiocre",
      high: "Excellent",
    },
  },
  errorTitle: "Il manque quelque chose",
  errors: {
    required: "Veuillez répondre à cette question.",
    mustAccept: "Veuillez accepter pour continuer.",
    offScale: "Veuillez choisir l’un des nombres affichés.",
    unknownOption: "Veuillez choisir l’une des options affichées.",
    onlyOne: "Veuillez n’en choisir qu’une.",
    tooLong: "Ce texte est trop long. Veuillez le raccourcir.",
    unreadable:
      "Ce texte contenait des caractères qui ne peuvent pas être conservés. Ils ont été retirés : vérifiez et renvoyez.",
    unknownField:
      "Le formulaire contenait un champ que ce questionnaire n’a pas. Veuillez le renvoyer.",
    tooManyFields:
      "Le formulaire contenait plus de champs que ce questionnaire. Veuillez le renvoyer.",
    submission: "Ce formulaire était incomplet. Veuillez le renvoyer.",
    number: "Indiquez un nombre, par exemple 12 ou 3,5.",
    tooLow: "Ce nombre est trop petit.",
    tooHigh: "Ce nombre est trop grand.",
    email: "Indiquez une adresse e-mail, par exemple nom@example.com.",
    url: "Indiquez une adresse web, par exemple https://example.com.",
    date: "Indiquez un jour qui existe.",
    phone: "Indiquez un numéro de téléphone fait de chiffres, d’espaces et de +.",
    allRows: "Veuillez choisir une réponse à chaque ligne.",
    allRanks: "Veuillez donner un rang à chaque ligne.",
    sameRank: "Veuillez donner à chaque ligne un rang différent.",
  },
  thanksTitle: "Merci",
  thanksMessage: "Vos réponses sont arrivées. Elles aident à améliorer la prochaine visite.",
  receipt: "Reçu",
  receiptNote: "Gardez ce code si vous souhaitez plus tard parler de vos réponses.",
  unavailable: {
    closed: {
      title: "Ce questionnaire est fermé",
      message: "Merci de votre visite. Il n’accepte plus de réponses.",
    },
    notOpenYet: {
      title: "Ce questionnaire n’est pas encore ouvert",
      message: "Veuillez revenir un peu plus tard.",
    },
    full: {
      title: "Ce questionnaire a toutes les réponses qu’il lui faut",
      message: "Merci de votre visite. Il n’accepte plus de réponses.",
    },
    draft: {
      title: "Ce questionnaire n’est pas ouvert",
      message: "Les personnes qui vous ont envoyé ce lien y travaillent encore.",
    },
    used: {
      title: "Ce lien a déjà servi",
      message: "Il accepte une réponse, et elle est arrivée. Merci.",
    },
    locked: {
      title: "Ce questionnaire demande un mot de passe",
      message: "La personne qui vous a envoyé le lien le connaît.",
    },
  },
  notFound: {
    title: "Il n’y a rien ici",
    message: "Vérifiez que le lien entier a été copié.",
  },
  problems: {
    tooLarge: {
      title: "C’est trop de texte",
      message: "Revenez en arrière, raccourcissez vos réponses et renvoyez-les.",
    },
    notAForm: {
      title: "Ceci est illisible",
      message: "Les réponses ne sont acceptées que par le formulaire de la page du questionnaire.",
    },
    otherOrigin: {
      title: "Ceci vient d’un autre site",
      message: "Ouvrez le lien du questionnaire et répondez-y.",
    },
    notAllowed: {
      title: "Cette page sert à lire et à répondre",
      message: "Ouvrez le lien du questionnaire dans un navigateur.",
    },
    unwell: {
      title: "Vos réponses ne sont pas encore conservées",
      message: "Revenez en arrière et renvoyez-les dans un instant. Rien n’est compté deux fois.",
    },
  },
  next: "Suivant",
  mayEnd:
    "Selon votre réponse, cette question peut être la dernière. « Suivant » envoie alors vos réponses.",
  back: "Retour",
  language: "Langue",
  otherWords: "Avec vos propres mots",
  starsOf: "{number} étoiles sur {total}",
  rankHint: "1 est ce qui compte le plus.",
  rankOf: "Rang de « {option} »",
  faces: {
    f1: "Très mal",
    f2: "Mal",
    f3: "Moyen",
    f4: "Bien",
    f5: "Très bien",
  },
  contact: {
    name: "Nom",
    email: "E-mail",
    phone: "Téléphone",
    company: "Entreprise",
  },
  goOn: "Continuer",
  resumed: "Ce que vous aviez rempli est resté sur cet appareil.",
  sending: "Envoi …",
  retrying:
    "Pas de connexion. Nous continuons d’essayer ; rien n’est perdu et rien n’est compté deux fois.",
  password: {
    label: "Mot de passe",
    submit: "Ouvrir",
    wrong: "Ce n’est pas le mot de passe.",
  },
  unsubscribe: {
    title: "Plus de messages de ce genre",
    message:
      "Appuyez sur le bouton et {workspace} n’enverra plus d’invitations à des questionnaires à cette adresse.",
    submit: "Arrêter ces messages",
    doneTitle: "C’est fait",
    done: "{workspace} n’enverra plus d’invitations à des questionnaires à cette adresse.",
  },
  mail: {
    ask: "{workspace} aimerait avoir votre avis. Cela prend une minute.",
    remind: "Un bref rappel, le seul : {workspace} aimerait toujours avoir votre avis.",
    open: "Ouvrir le questionnaire",
    stop: "Plus de messages de ce genre",
  },
};
