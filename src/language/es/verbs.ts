import { wordsOf } from "../patterns.ts";

/** Stems of regular verbs in *-ar* whose third person (*-a*) is no noun or adjective besides. */
const inAr = wordsOf(`
  acab aceler acept acerc aclar acompañ acumul adapt afect ahorr alarg alcanz aliment anim apag aparc apest aplic aport
  aprovech arregl asegur asust aten atraves aument avis bast beneficia borr busc cambi camin cans carg celebr circul coloc
  colabor comenz comparar complic comport concentr conden consig constat contamin control cost crear cuid culp dañ
  declar dedic dej demuestr desarroll descans deshumaniz despreci destac destin destroz dificult disfrut disminuy don
  dur educ ejerc elimin embellec emple encarg encarec encant encuentr enfad engañ enseñ ensuci entr escuch estorb estrope
  evit excus expres extermin facilit favorec financi foment funcion garantiz gener gestion gust gobern guard habl ignor
  implant implic import impuls incentiv increment inform inici instal integr intent interes invit justific lav lament
  levant lig llam lleg llev llor logr machac manch mand maltrat mat mejor menosc mezcl mir molest mont mostr
  necesit neg nombr notific obedec obstaculiz ocasion ocup olvid oper ordenar organiz pag pas pase particip perdon
  perjudic pint pis pit plante pob preocup prepar present prest priv proporcion provoc qued quej quit rech recaud
  recicl reclam record reflej regal regul rein rellen represent resalt respet respir respons rest restaur result
  retras revel rob romp salv seña sobr soluciona solucion soport subvencion suen sufrag sum super suspend tap tard tir tom trabaj
  traslad trat us utiliz valor vari vet viaj vigil viol visit vot oblig prim tolera toler discrimin estigmatiz encaj
  acostumbr abarat abandon abus acarre aconsej afirm agrav alej altera alter ampar amenaz aparent apoy arriesg asfixi
  atac atrop aterroriz agot aguant ahog alegr arrastr bloque camufl captur castig circunval civiliz colaps compag
  conllev confisc consolid cont convoc correspond cre criminaliz deform degrad delat delega deline democratiz
  denunci deriv descart descontrol desgast deshonr desinform desmont desplaz despilfarr desvi dinamiz dispar distra
  domin efectu ejecut embot empeor emit enferm enriquec envi equilibr esclaviz especul estim estimul expan explot
  expuls fiscaliz fabric fall fiab frag fren fusion gast habit hosped humaniz imit impart imper impregn incomod incordi
  indic infect infravalor inquiet invad invent investig jueg juzg labor legaliz liber limit lucr maquill marg masific
  merm moderniz modific multiplic motiv nacion normaliz noqueen opin orient oxid padec penaliz perpet pesc polariz
  potenci practic precis predomin premi presion privatiz privilegi proclam propag quem reaccion recuper redund reembols
  refuerz reforz regres reinvent relacion remuner renov rent repar repart resid retir revaloriz sacrific satur segreg
  sanciona sancion separ signific simplific simul solicit sospech subi sufr supervis sustent transform transit traum
  tropiez ubic urge valid vulner zanj
`);

/** Of verbs in *-er* and *-ir*: *-e* and *-en*. */
const inErIr = wordsOf(`
  abr acced acog agrad agred apetec aparec aprend asist asum atend atra aument beb carec cab com compart comprend conced
  conduc conoc consegu consig consist constru construy consum contribuy conven convien conviert correspond corr crec cre cubr
  cumpl deb decid defend defiend depend desaparec descubr desperdic destruy dirig discut disminuy distribuy distingu
  divid dol duel duerm elig empiez encarec entiend entretien equival escrib establec exced exig exist extiend favorec
  fortalec garantic hac huel hund imped impid implic impon incluy incumpl induc influy insist interrump interviene invad
  inviert jod justific le llov luc mantien mantuv mer merec met mid mient molest mor muer mueve mov mueve nac obed obedec obtien
  ocurr ofend ofrec oblig oy padec parec percib permanec permit persist pertenec pid pierd pon posee prefier pretend
  prevalec previen prim produc promet promuev proced prohíb proteg proven provien pued quier recib recog reconoc recorr
  reduc refier relev remit renac repercut repit requier resid resist resuelv respond restring reún romp sab sal satisfac
  segu sient sigu sirv sobrevive sobreviv soll someten somet sosten sostien subsist suced sufr sugier supon surg suscrib suspend
  sustituy tem tien tos traduc transcurr transmit vend venc vien viv viol vist vuelv huy atribuy constituy fluy traig
`);

const irregular = `
  es son está están hay ha han he hemos tiene tienen puede pueden debe deben quiere quieren hace hacen va van viene vienen
  dice dicen da dan ve ven sabe saben sale salen pone ponen trae traen oye oyen cae caen cuesta cuestan cuentan vale valen
  sigue siguen juega juegan piensa piensan prueban muestran niega niegan paga pagan pagas ensucia ensucian limpian cobra cobran compran
  cabe caben suele suelen duele duelen huele huelen muere mueren pierde pierden sirve sirven siente sienten pide piden
  miente mienten elige eligen exige exigen corrige corrigen merece merecen parece parecen crece crecen nace nacen
  produce producen reduce reducen conduce conducen construye construyen destruye destruyen incluye incluyen contribuye
  contribuyen sustituye sustituyen supone suponen impone imponen propone proponen dispone disponen compone componen
  contiene contienen mantiene mantienen obtiene obtienen detiene sostiene sostienen conviene convienen proviene previene
  prefiere prefieren requiere requieren sugiere sugieren refiere convierte convierten invierte invierten divierte
  prohíbe prohíben reúne reúnen oye huye huyen faltan sobran gana ganan arruina arruinan ayudan causan
  usan multan marcan molestan mejoran venden alquila alquilan carece carecen actúa actúan sitúa sitúan
  continúa continúan evalúa evalúan envía envían confía confían guía guían amplía amplían varía varían vacía vacían
  desvía crían fían era
  será serán estará estarán habrá habrán tendrá tendrán podrá podrán deberá deberán hará harán irá irán dará darán
  sería serían estaría estarían habría habrían tendría tendrían podría podrían debería deberían haría harían iría irían
  daría darían valdría bastaría merecería supondría costaría ayudaría evitaría mejoraría pondría pondrían vendría vendrían
  diría dirían querría querrían gustaría permitiría reduciría solucionaría resolvería convendría cabría pasaría saldría
  obligaría serviría ahorraría facilitaría generaría aumentaría ganaría perdería tardaría necesitaría resultaría quedaría
  sea sean esté estén haya hayan tenga tengan pueda puedan deba deban haga hagan vaya vayan dé den vea vean sepa sepan
  ponga pongan salga salgan venga vengan diga digan quiera quieran siga sigan vuelva vuelvan sirva sirvan exista existan
  pague paguen limpie limpien permita permitan obligue obliguen use usen deje dejen cumpla cumplan quite quiten prohíba
  prohíban aplique apliquen recoja recojan controle controlen regule regulen mejore mejoren construya construyan fomente
  fomenten respete respeten multe multen eduque eduquen invierta inviertan destine destinen dedique dediquen suba suban
  llegue lleguen funcione funcionen viva vivan trabaje trabajen cambie cambien ayude ayuden lleve lleven cobre cobren
  elimine eliminen reduzca reduzcan garantice garanticen facilite faciliten proteja protejan mantenga mantengan evite eviten
  consiga consigan suponga supongan acabe acaben conviertan convierta utilice utilicen cierren abran abra circule circulen
  arregle arreglen resuelva resuelvan revise revisen instale instalen retiren retire implante implanten
  hubiera hubieran hubiese hubiesen fueran fuese fuesen tuviera tuvieran pudiera pudieran debiera debieran quisiera
  acaban graban recomienda recomiendan encuentra encuentran empieza empiezan entiende entienden acierta aciertan apuesta
  apuestan despierta sueña sueñan muerde muerden mueve mueven vuelve vuelven resuelve resuelven puebla atiende depende
  dependen gobierna gobiernan cierra cierran calienta calientan invita refleja
`;

/** What *I* and *we* do, by name: the endings of the one are nouns' too. */
const firstPersons = `
  somos creo opino pienso considero propongo quiero veo estoy soy voy tengo prefiero espero digo entiendo comparto puedo debo
  sugiero pido exijo supongo imagino dudo temo agradezco vivo conozco necesito prefiero pongo hago sigo sé doy vengo salgo
  juego pierdo pienso siento encuentro comprendo rechazo apoyo defiendo odio detesto adoro echo discrepo coincido suscribo
  reitero insisto añado llevo deseo confieso reconozco admito celebro lamento sospecho intuyo dejo recomiendo aconsejo
  preferiría recojo conformo monto compro cojo ando viajo conduzco limpio
`;

/** Nouns and other words that end like *they do*. */
const noVerbs =
  "bien|también|tan|sin|en|quien|alguien|cien|recién|san|gran|plan|pan|clan|fan|examen|orden|desorden|imagen|margen|origen|joven|virgen|volumen|régimen|regimen|crimen|resumen|almacén|tren|bien|aunque|ten|amén|polen|abdomen|certamen|dictamen|gluten|gen|imán|volcán|tampoco|afan|capitan|refran|alacran|desdén|edén|rehén|sostén|vaivén|terraplén|andén|belén|satén|comen?tan?|urban|milan|juan|carmen|esteban|susan|jordan|wagen|volkswagen|titan|carlan|sultan|islam|aspen|zen|open|men|kindergarten|pen|golden|green|screen|citizen|been|when|then|than|can|human|woman|ban|van(?= der)";

/** What those stems would make that is a noun or an adjective more often. */
const nouns: ReadonlySet<string> = new Set(
  wordsOf(`
  ayuda amenaza base carga causa condena costa cuenta dona denuncia dura falta liga mancha mejora mezcla molesta opera parte
  practica prima queja renta resta suma tapa visita vista viste junta
`),
);

/** By name, third persons alone. */
const namedThirdPersons = [
  ...new Set([
    ...wordsOf(irregular),
    ...inAr.flatMap((stem) => [`${stem}a`, `${stem}an`]),
    ...inErIr.flatMap((stem) => [`${stem}e`, `${stem}en`]),
  ]),
]
  .filter((verb) => !nouns.has(verb))
  .join("|");

/** By their shape: *they do*, and what will be. Past tenses in *-aban* and *-ían* are left out. */
const shapedThirdPersons = `(?!(?:${noVerbs})(?!\\p{L}))\\p{L}+(?:(?<!aba|[^r]ía)(?<=[ae])n|rán?(?<=[aeiíd]rán?))`;

export const thirdPersons = `${namedThirdPersons}|${shapedThirdPersons}`;
export const namedVerbs = namedThirdPersons;

const noFirstPersons =
  "tramos|ramos|extremos|\\p{L}*timos|mínimos|máximos|próximos|primos|\\p{L}*gramos|anónimos|pésimos|óptimos|ánimos|reclamos|supremos|remos|dínamos|mismos|enormemos";
/** *We do*, by the ending. */
export const weDo = `(?!(?:${noFirstPersons})(?!\\p{L}))\\p{L}+[aeiáéí]r?[aei]?mos(?<=[aeiáéí]mos)`;
export const iDo = wordsOf(firstPersons).join("|");

export const presentVerbs = `${thirdPersons}|${weDo}|${iDo}`;

/** The subjunctive, which follows a doubt or a hope. */
export const subjunctives =
  "(?:(?:sea|esté|haya|tenga|pueda|deba|haga|vaya|dé|vea|sepa|ponga|salga|venga|diga|quiera|siga|vuelva|sirva|exista|permita|cumpla|prohíba|recoja|construya|invierta|suba|viva|reduzca|proteja|mantenga|consiga|suponga|resuelva|convierta|abra|traiga|caiga|merezca|crezca|ocurra|valga|entienda|decida|aprenda|atienda|asuma|beneficie|pague|limpie|obligue|use|deje|aplique|controle|regule|mejore|fomente|respete|multe|eduque|dedique|llegue|funcione|trabaje|cambie|ayude|lleve|cobre|elimine|garantice|facilite|evite|acabe|utilice|arregle|instale|retire|implante|solucione|baje|gaste|afecte|aumente|genere|toque|cueste|importe|necesite|encuentre)n?)";

const preterites = `
  fue fueron fui fuimos era eran éramos estaba estuve estuvo estuvieron había hubo tenía tenían tuve tuvo tuvieron hacía
  hacían hice hizo hicieron decía decían dijo dijeron dije podía podían pude pudo pudieron quería querían quise quiso iba
  iban íbamos venía venían vino vinieron vine vi vio vieron vivía vivían viví daba dio dieron di puse puso pusieron supe
  sabía sabían traje trajo sentía debía debían salía salían perdí cogí comí aprendí subí salí pedí recibí conocí volví
  descubrí escribí leí caí abrí sufrí
`;
/** Nouns and other words that end like *I did* and *they did*. */
const noPreterites =
  "dominó|paletó|sólo|qué|porqué|café|té|sé|bebé|chalé|comité|josé|carné|puré|parqué|consomé|chimpancé|olé|bidé|cliché|canapé|buqué";

/** *I did* and *I will*, by the accent. */
export const iDid = `(?!(?:${noPreterites})(?!\\p{L}))\\p{L}{2,}é`;

/** The past tenses, and what people tell of themselves in the perfect: "he comprado". */
export const pastVerbs = [
  ...wordsOf(preterites),
  `(?!(?:${noPreterites}|\\p{L}*[aei]ré)(?!\\p{L}))\\p{L}{2,}[óé]`,
  "\\p{L}{2,}(?:aron|ieron|aban?|ábamos)(?<!acaban|graban|alaban|traban|raba|sílaba)",
  "(?:he|hemos) (?:sido |estado |ido )?\\p{L}+(?:ado|ido|to|cho|sto)(?: \\p{L}+(?:ado|ido|ando|iendo))?",
].join("|");
