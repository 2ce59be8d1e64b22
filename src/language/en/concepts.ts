/**
 * Words by which people speak of the same reason: whoever says "expensive" and whoever says "afford" both speak of
 * cost. Each line is one concept; a word may belong to several.
 */
export const concepts: readonly (readonly string[])[] = `
cost costs costly expensive price prices pricey afford affordable unaffordable cheap cheaper pay paid paying fee fees bill bills tuition
money dollar dollars fund funds funding funded budget finance financial financially wealth wealthy rich income salary wage wages
tax taxes taxpayer taxpayers taxation
poor poverty disadvantaged needy underprivileged homeless poorer poorest
waste wasted wasteful wasting squander useless pointless
profit profits profitable company companies corporation corporations corporate business businesses industry industries market markets
economy economic economies economically growth prosperity recession
job jobs work worker workers employment employed employer employers employee employees unemployment unemployed workplace labor labour career careers
debt debts loan loans owe borrow
freedom free freely liberty liberties autonomy independence independent
choice choices choose choosing chosen decide decides decision decisions option options voluntary preference
force forced forces forcing compel compulsory mandatory obligate obligated coerce imposed impose
right rights entitled entitlement deserve deserves constitutional constitution
speech speak expression express expressing opinion opinions voice censor censorship censored
ban bans banned banning prohibit prohibits prohibited prohibition illegal outlaw outlawed forbid forbidden abolish abolished
law laws legal legalize legalized legislation regulate regulated regulation regulations rule rules
government governments state authorities politicians political politics politician
control controls controlled controlling power powers powerful dominate influence manipulate manipulated
corrupt corruption abuse abused abuses misuse misused exploit exploited exploitation exploits
democracy democratic vote votes voter voters voting election elections citizens
health healthy healthier unhealthy wellness wellbeing fitness obesity obese diet
disease diseases illness illnesses sick sickness ill cancer epidemic infection infections immunity infected spread contagious outbreak
medicine medical doctor doctors hospital hospitals treatment treatments treat patient patients cure cures vaccine vaccines drug therapy
mental mentally depression depressed anxiety stress psychological psychologically emotional emotionally trauma
danger dangers dangerous hazard hazardous risk risks risky unsafe threat threatens threaten
harm harms harmful harming hurt hurts damage damages damaging damaged injure injured injury injuries detrimental bad negative negatively
safe safer safety protect protects protected protection protecting secure security defend defense defence
die dies dying dead death deaths kill kills killed killing fatal lethal mortality murder murdered murderer murderers
life live lives alive living
pain painful suffer suffers suffering agony misery cruel cruelty inhumane humane torture tortured
crime crimes criminal criminals criminally offender offenders theft gang gangs illegal
punish punishes punished punishment penalty prison prisons jail sentence deterrent deter deters deterrence
police officer officers enforcement
mistake mistakes error errors innocent wrongly wrongful wrongfully
violence violent aggression aggressive fight fights fighting attack attacks bully bullying bullied
war wars military army soldier soldiers combat weapon weapons troops conflict conflicts
gun guns firearm firearms shooting shootings
peace peaceful stability stable order
terror terrorism terrorist terrorists extremism extremist extremists
child children kid kids young youth youngster youngsters teen teens teenager teenagers minor minors adolescents baby babies
parent parents mother father mothers fathers family families household
marriage marry married spouse couple couples divorce partner partners relationship relationships
education educational educate educated school schools student students teacher teachers learn learns learning classroom college university universities academic study knowledge
religion religions religious god church churches prayer pray faith believe belief beliefs secular atheist atheists
moral morals morality morally immoral ethical ethics unethical wrong evil
tradition traditional traditions culture cultural cultures heritage custom customs history historical outdated obsolete
nature natural naturally unnatural
environment environmental climate pollution pollute pollutes planet earth ecosystem ecological emissions warming wildlife forest
energy oil fuel fossil coal gas electricity solar renewable nuclear
animal animals species pets
food foods eat eating meat meal meals hunger hungry nutrition nutritious farm farmers
equal equality equally inequality unequal discriminate discriminated discrimination discriminatory bias biased prejudice racism racist minority minorities diversity diverse race races
fair fairness fairer unfair unfairly justice just injustice unjust
woman women female females girl girls gender sex sexes sexist men man male males
help helps helped helping helpful support supports supporting assist assistance aid aids benefit benefits beneficial advantage
improve improves improved improvement better enhance enhances enhanced advance advances advancement progress
science scientific scientist scientists research technology technologies technological invention innovation innovations
time hours faster quick quickly speed slow delay efficient efficiency efficiently
works effective effectively ineffective effectiveness fail fails failed failure success successful succeed
need needs needed necessary unnecessary necessity essential important vital crucial
truth true fact facts factual accurate inaccurate reliable unreliable misinformation false fake lies lie lying deceive deceptive mislead misleading trust trusted information
privacy private personal surveillance spy data
addiction addicted addictive addict addicts alcohol alcoholism gambling gamble smoking smoke tobacco marijuana cannabis
fun enjoy enjoys enjoyment enjoyable pleasure entertainment entertaining happy happiness relax recreation leisure
beauty beautiful appearance appearances look looks attractive body image self-esteem esteem confidence insecure
identity individual individuality individuals unique self clothing clothes dress wear
responsibility responsible irresponsible accountable accountability duty obligation obligations
compete competes competition competitive competitors athletes athlete sport sports
motivate motivates motivated motivation incentive incentives encourage encourages encouraged promote promotes
quality standard standards level levels
access accessible available availability opportunity opportunities everyone
community communities society societies social socially public people
international country countries nation nations national nationals world global foreign foreigners immigrants immigration abroad sovereignty
future generations generation later long-term
lazy laziness dependent dependency dependence reliance rely
dirty filthy overcrowded crowded overpopulation population populations birth
distract distracts distracting distraction focus concentrate attention discipline disciplined obedience
`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));
