/**
 * Words that Swedish passwords are often made of, the most usual first, as the dictionary of common passwords is international: seasons, months, weekdays,
 * cities, clubs, pets' names, words for the office and its tools.
 */
export const SWEDISH_PASSWORDS: readonly string[] = (
  'lösenord losenord lösen losen hejsan hejhej hejhopp sommar sommaren vinter vintern höst hösten host hosten vår våren varen välkommen valkommen ' +
  'sverige svensk stockholm göteborg goteborg malmö malmo uppsala västerås vasteras örebro orebro linköping linkoping norrköping norrkoping ' +
  'helsingborg jönköping jonkoping umeå umea lund borås boras sundsvall gävle gavle eskilstuna karlstad växjö vaxjo halmstad luleå lulea östersund ' +
  'ostersund kalmar falun skövde skovde karlskrona visby kiruna januari februari mars april maj juni juli augusti september oktober november december ' +
  'måndag mandag tisdag onsdag torsdag fredag lördag lordag söndag sondag jul julen julafton midsommar påsk pask semester fotboll hockey innebandy ' +
  'aik djurgården djurgarden hammarby malmöff ifk färjestad farjestad frölunda frolunda brynäs brynas zlatan älskar alskar dig jag kärlek karlek ' +
  'sötnos sotnos gumman gubben mamma pappa morfar mormor farfar farmor prinsessa hästen hasten hund hunden katt katten pelle kalle lisa anna emma ' +
  'fikapaus kaffe choklad godis banan potatis hemlig hemligt hemligheten qwerty qwertyå administratör administrator admin redaktör redaktor ' +
  'kommun kommunen region regionen myndighet kontoret jobbet arbete arbetet dator datorn internet webben webbplats hemsida nyheter torget test testar ' +
  'inloggning konto kontot byt bytmig tillfälligt tillfalligt nytt nyttlösenord nyttlosenord ändra andra glömt glomt start första forsta'
).split(' ')
