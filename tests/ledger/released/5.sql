BEGIN TRANSACTION;
CREATE TABLE actor (
	"key" TEXT NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	gender TEXT, 
	affiliation TEXT, 
	wikidata TEXT, 
	PRIMARY KEY ("key")
);
INSERT INTO "actor" VALUES('bd503bf55570c97c9411','nordmark','Nordmark','country',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('2f3b48555ca80bc18fec','kestland','Kestland','country',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('1ccc80cbd4a06fe7bad5','isalien','Isalien','country',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('a4d862a0db53dfbcdd39','vantarien','Vantarien','country',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('d145739bd410c665fbfd','sarkanien','Sarkanien','country',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('1cf9223fc924afedd664','sundbund','Sundbund','organisation',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('09bf11e1969a6850e690','sundreeder','Verband der Sundreeder','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('2e829a4680749b024c6e','kuestenpartei','Küstenpartei','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('19808f2cf76bf08da5ee','storhus','Storhus','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('c9257cc746210d59bf84','kuestenwache-nordmark','Küstenwache von Nordmark','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('9886e8e87c8a4af57e12','nan','nan','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('b11edd34a532460f3c95','sundwelle','Sundwelle','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('0032f55950422170752e','aldersunder-allgemeine','Aldersunder Allgemeine','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('20f7eacfb2b530080881','schlagblatt','Schlagblatt','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('4875760d194bf002661e','sundwoche','Sundwoche','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('a039506b6e7abf198ad4','hafenlicht','Hafenlicht','organisation',NULL,'nordmark',NULL);
INSERT INTO "actor" VALUES('703ce3dbcd101b2036d8','kestland-tribune','Kestland Tribune','organisation',NULL,'kestland',NULL);
INSERT INTO "actor" VALUES('e5c0304c7b3e48000266','velmorer-stimme','Velmorer Stimme','organisation',NULL,'sarkanien',NULL);
INSERT INTO "actor" VALUES('e6930afea336c2db7129','plausch','Plausch','organisation',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('45c8abf8fd2c7d0b2ef3','henrike-aldaal','Henrike Aldaal','person','f','nordmark',NULL);
INSERT INTO "actor" VALUES('6cfe7adb56b736d46db5','mara-lindqvist','Mara Lindqvist','person','f','nordmark',NULL);
INSERT INTO "actor" VALUES('c01760d10011d04f4458','gunnar-welsk','Gunnar Welsk','person','m','kuestenpartei',NULL);
INSERT INTO "actor" VALUES('6a6b1acd6db2edb968b7','claas-ottevanger','Claas Ottevanger','person','m','sundreeder',NULL);
INSERT INTO "actor" VALUES('d8805e15ee74808baab9','tjark-vennemo','Tjark Vennemo','person','m','nordmark',NULL);
INSERT INTO "actor" VALUES('45509c7147589b87d31f','livio-casparan','Livio Casparan','person','m','isalien',NULL);
INSERT INTO "actor" VALUES('3632c433b8b9ec827298','odette-marivel','Odette Marivel','person','f','isalien',NULL);
INSERT INTO "actor" VALUES('6c441805049d8ce265f2','aarne-tolvik','Aarne Tolvik','person','m','kestland',NULL);
INSERT INTO "actor" VALUES('7681dfcbd691fc5c5429','siiri-halvane','Siiri Halvane','person','f','kestland',NULL);
INSERT INTO "actor" VALUES('5bc3731f92b633516f75','etienne-valcourbe','Étienne Valcourbe','person','m','vantarien',NULL);
INSERT INTO "actor" VALUES('e3542e6fcff9508d897b','radomir-koslevar','Radomir Koslevar','person','m','sarkanien',NULL);
INSERT INTO "actor" VALUES('488b7db5dea16b53c224','miron-stavek','Miron Stavek','person','m','sarkanien',NULL);
INSERT INTO "actor" VALUES('7a87f263038c62178afe','vesko-dranitsch','Vesko Dranitsch','person','m','sarkanien',NULL);
INSERT INTO "actor" VALUES('c52bfb2ab9bc817a2f47','6993129fb191e77f','sarkanische Führung','organisation',NULL,'sarkanien',NULL);
INSERT INTO "actor" VALUES('197f2709f10ea952d805','9f1dbaaf21b9f5d6','Hafenamt','organisation',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('d438f3c765370c49b1ac','cc7818b565f6ab29','Regierungskreise in Tarnvik','group',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('65ee670ba54d3fb171a1','d9b26965dfecc1a5','Sprecher der Behörde','group','m',NULL,NULL);
INSERT INTO "actor" VALUES('b4cd4c4ec036ad7e4fb1','ed238a2c919fa33f','Küstenwache','organisation',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('39cbab39ec43d3f99908','d51346934b921b15','Staatskanzlei in Port Ameline','organisation',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('dfec207cee0085eff08f','2cdbdb183aa4608c','Chefin','group',NULL,NULL,NULL);
INSERT INTO "actor" VALUES('199b7d78d7d1adc342c4','36267adb0c27c4e8','Abgeordneter','group','m',NULL,NULL);
INSERT INTO "actor" VALUES('deeaedbf1a57983549c8','5135e8bb87908dd7','Ruth Pellenkamp','person','f',NULL,NULL);
INSERT INTO "actor" VALUES('795d0efc2bf9934efd87','c47387d76c2a9bbd','Mitarbeiter','group','m',NULL,NULL);
INSERT INTO "actor" VALUES('4a8227791a795b01cd9d','tendrik','Ove Tendrik','person',NULL,NULL,NULL);
CREATE TABLE alias (
	actor TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	folded TEXT NOT NULL, 
	PRIMARY KEY (actor, kind, position), 
	FOREIGN KEY(actor) REFERENCES actor ("key") ON DELETE CASCADE
);
INSERT INTO "alias" VALUES('bd503bf55570c97c9411','name',0,'Nordmark','nordmark');
INSERT INTO "alias" VALUES('bd503bf55570c97c9411','alias',0,'Königreich Nordmark','konigreich nordmark');
INSERT INTO "alias" VALUES('bd503bf55570c97c9411','adjective',0,'nordmärkisch','nordmarkisch');
INSERT INTO "alias" VALUES('bd503bf55570c97c9411','seat',0,'Aldersund','aldersund');
INSERT INTO "alias" VALUES('2f3b48555ca80bc18fec','name',0,'Kestland','kestland');
INSERT INTO "alias" VALUES('2f3b48555ca80bc18fec','adjective',0,'kestländisch','kestlandisch');
INSERT INTO "alias" VALUES('2f3b48555ca80bc18fec','seat',0,'Tarnvik','tarnvik');
INSERT INTO "alias" VALUES('1ccc80cbd4a06fe7bad5','name',0,'Isalien','isalien');
INSERT INTO "alias" VALUES('1ccc80cbd4a06fe7bad5','adjective',0,'isalisch','isalisch');
INSERT INTO "alias" VALUES('1ccc80cbd4a06fe7bad5','seat',0,'Port Ameline','port ameline');
INSERT INTO "alias" VALUES('a4d862a0db53dfbcdd39','name',0,'Vantarien','vantarien');
INSERT INTO "alias" VALUES('a4d862a0db53dfbcdd39','adjective',0,'vantarisch','vantarisch');
INSERT INTO "alias" VALUES('a4d862a0db53dfbcdd39','seat',0,'Sanvaine','sanvaine');
INSERT INTO "alias" VALUES('d145739bd410c665fbfd','name',0,'Sarkanien','sarkanien');
INSERT INTO "alias" VALUES('d145739bd410c665fbfd','adjective',0,'sarkanisch','sarkanisch');
INSERT INTO "alias" VALUES('d145739bd410c665fbfd','seat',0,'Velmora','velmora');
INSERT INTO "alias" VALUES('1cf9223fc924afedd664','name',0,'Sundbund','sundbund');
INSERT INTO "alias" VALUES('1cf9223fc924afedd664','alias',0,'Sund-Bund','sund-bund');
INSERT INTO "alias" VALUES('1cf9223fc924afedd664','alias',1,'Bund der Sundanrainer','bund der sundanrainer');
INSERT INTO "alias" VALUES('1cf9223fc924afedd664','seat',0,'Brannhaven','brannhaven');
INSERT INTO "alias" VALUES('09bf11e1969a6850e690','name',0,'Verband der Sundreeder','verband der sundreeder');
INSERT INTO "alias" VALUES('09bf11e1969a6850e690','alias',0,'Sundreeder','sundreeder');
INSERT INTO "alias" VALUES('09bf11e1969a6850e690','alias',1,'Reederverband','reederverband');
INSERT INTO "alias" VALUES('2e829a4680749b024c6e','name',0,'Küstenpartei','kustenpartei');
INSERT INTO "alias" VALUES('19808f2cf76bf08da5ee','name',0,'Storhus','storhus');
INSERT INTO "alias" VALUES('c9257cc746210d59bf84','name',0,'Küstenwache von Nordmark','kustenwache von nordmark');
INSERT INTO "alias" VALUES('c9257cc746210d59bf84','alias',0,'nordmärkische Küstenwache','nordmarkische kustenwache');
INSERT INTO "alias" VALUES('9886e8e87c8a4af57e12','name',0,'nan','nan');
INSERT INTO "alias" VALUES('9886e8e87c8a4af57e12','alias',0,'Nordmärkische Agentur Nachrichten','nordmarkische agentur nachrichten');
INSERT INTO "alias" VALUES('9886e8e87c8a4af57e12','alias',1,'Nachrichtenagentur nan','nachrichtenagentur nan');
INSERT INTO "alias" VALUES('b11edd34a532460f3c95','name',0,'Sundwelle','sundwelle');
INSERT INTO "alias" VALUES('b11edd34a532460f3c95','alias',0,'Schallwelle','schallwelle');
INSERT INTO "alias" VALUES('b11edd34a532460f3c95','alias',1,'Schallwelle Radio','schallwelle radio');
INSERT INTO "alias" VALUES('b11edd34a532460f3c95','alias',2,'Sender Sundwelle','sender sundwelle');
INSERT INTO "alias" VALUES('0032f55950422170752e','name',0,'Aldersunder Allgemeine','aldersunder allgemeine');
INSERT INTO "alias" VALUES('20f7eacfb2b530080881','name',0,'Schlagblatt','schlagblatt');
INSERT INTO "alias" VALUES('4875760d194bf002661e','name',0,'Sundwoche','sundwoche');
INSERT INTO "alias" VALUES('a039506b6e7abf198ad4','name',0,'Hafenlicht','hafenlicht');
INSERT INTO "alias" VALUES('703ce3dbcd101b2036d8','name',0,'Kestland Tribune','kestland tribune');
INSERT INTO "alias" VALUES('703ce3dbcd101b2036d8','alias',0,'Kestland-Tribüne','kestland-tribune');
INSERT INTO "alias" VALUES('e5c0304c7b3e48000266','name',0,'Velmorer Stimme','velmorer stimme');
INSERT INTO "alias" VALUES('e6930afea336c2db7129','name',0,'Plausch','plausch');
INSERT INTO "alias" VALUES('45c8abf8fd2c7d0b2ef3','name',0,'Henrike Aldaal','henrike aldaal');
INSERT INTO "alias" VALUES('6cfe7adb56b736d46db5','name',0,'Mara Lindqvist','mara lindqvist');
INSERT INTO "alias" VALUES('c01760d10011d04f4458','name',0,'Gunnar Welsk','gunnar welsk');
INSERT INTO "alias" VALUES('6a6b1acd6db2edb968b7','name',0,'Claas Ottevanger','claas ottevanger');
INSERT INTO "alias" VALUES('d8805e15ee74808baab9','name',0,'Tjark Vennemo','tjark vennemo');
INSERT INTO "alias" VALUES('45509c7147589b87d31f','name',0,'Livio Casparan','livio casparan');
INSERT INTO "alias" VALUES('3632c433b8b9ec827298','name',0,'Odette Marivel','odette marivel');
INSERT INTO "alias" VALUES('6c441805049d8ce265f2','name',0,'Aarne Tolvik','aarne tolvik');
INSERT INTO "alias" VALUES('7681dfcbd691fc5c5429','name',0,'Siiri Halvane','siiri halvane');
INSERT INTO "alias" VALUES('5bc3731f92b633516f75','name',0,'Étienne Valcourbe','etienne valcourbe');
INSERT INTO "alias" VALUES('5bc3731f92b633516f75','alias',0,'Etienne Valcourbe','etienne valcourbe');
INSERT INTO "alias" VALUES('e3542e6fcff9508d897b','name',0,'Radomir Koslevar','radomir koslevar');
INSERT INTO "alias" VALUES('488b7db5dea16b53c224','name',0,'Miron Stavek','miron stavek');
INSERT INTO "alias" VALUES('7a87f263038c62178afe','name',0,'Vesko Dranitsch','vesko dranitsch');
INSERT INTO "alias" VALUES('c52bfb2ab9bc817a2f47','name',0,'sarkanische Führung','sarkanische fuhrung');
INSERT INTO "alias" VALUES('197f2709f10ea952d805','name',0,'Hafenamt','hafenamt');
INSERT INTO "alias" VALUES('d438f3c765370c49b1ac','name',0,'Regierungskreise in Tarnvik','regierungskreise in tarnvik');
INSERT INTO "alias" VALUES('65ee670ba54d3fb171a1','name',0,'Sprecher der Behörde','sprecher der behorde');
INSERT INTO "alias" VALUES('b4cd4c4ec036ad7e4fb1','name',0,'Küstenwache','kustenwache');
INSERT INTO "alias" VALUES('39cbab39ec43d3f99908','name',0,'Staatskanzlei in Port Ameline','staatskanzlei in port ameline');
INSERT INTO "alias" VALUES('dfec207cee0085eff08f','name',0,'Chefin','chefin');
INSERT INTO "alias" VALUES('199b7d78d7d1adc342c4','name',0,'Abgeordneter','abgeordneter');
INSERT INTO "alias" VALUES('deeaedbf1a57983549c8','name',0,'Ruth Pellenkamp','ruth pellenkamp');
INSERT INTO "alias" VALUES('795d0efc2bf9934efd87','name',0,'Mitarbeiter','mitarbeiter');
INSERT INTO "alias" VALUES('4a8227791a795b01cd9d','name',0,'Ove Tendrik','ove tendrik');
CREATE TABLE article (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	published TEXT, 
	url TEXT, 
	language TEXT NOT NULL, 
	source TEXT NOT NULL, 
	text TEXT NOT NULL, 
	published_component TEXT, 
	published_version TEXT, 
	published_rule TEXT, 
	published_confidence FLOAT, 
	recipe TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "article" VALUES('d0cc294d41f8a424','01_nan_2025-01-14.txt','Aldaal schließt Sperrung des Kaarsunds aus',NULL,'2025-01-14',NULL,'de','articles/01_nan_2025-01-14.txt',' date 2025-01-14
Aldaal schließt Sperrung des Kaarsunds aus

Aldersund (nan) – Nach der Havarie des Tankers „Amalthea“ hat Nordmarks Ministerpräsidentin Henrike Aldaal eine Sperrung des Kaarsunds für Öltransporte ausgeschlossen. „Eine Sperrung wird es mit mir nicht geben“, sagte die Regierungschefin am Dienstag nach einer Sitzung ihres Kabinetts in Aldersund. „Wer die Meerenge schließt, trifft zuerst unsere eigenen Häfen und erst danach die Reeder, die an ihren Schiffen sparen.“ Zugleich sicherte sie den Bewohnern der Insel Ulvesand zu, die Kosten der Reinigung in voller Höhe zu übernehmen.

Isaliens Premierministerin Odette Marivel hatte die Sperrung am Montag gefordert. Kein Tanker dürfe mehr durch den Kaarsund fahren, solange nicht geklärt sei, warum die „Amalthea“ ohne Lotsen unterwegs gewesen sei, sagte Marivel vor dem Parlament in Port Ameline. „Das Öl fragt nicht, in wessen Hoheitsgewässern es anlandet.“

Der Generalsekretär des Sundbundes, Tjark Vennemo, lehnte gemeinsame Patrouillen der vier Mitgliedstaaten ab. „Der Sundbund ist keine Marine, und er wird auch keine“, sagte er dem Sender Sundwelle. Es gebe keine Pläne, Kriegsschiffe in die Meerenge zu schicken. Vennemo sprach sich stattdessen für eine Lotsenpflicht aus, wie sie der Bund schon vor drei Jahren empfohlen habe.

In Velmora wies die sarkanische Führung jede Mitverantwortung für das Unglück zurück. Präsident Radomir Koslevar sehe in Einschränkungen der freien Durchfahrt einen „unfreundlichen Akt“, sagte sein Sprecher Miron Stavek am Dienstag. Er fügte hinzu, auf eine Schließung der Meerenge werde Sarkanien „angemessen antworten“. Durch den Kaarsund gehen nach Angaben des Hafenamts etwa zwei Drittel der sarkanischen Ölausfuhren.

Aus Regierungskreisen in Tarnvik verlautete, Kestland könne sich eine Durchfahrtsgebühr vorstellen, wenn die Einnahmen in einen gemeinsamen Havariefonds flössen. Eine Entscheidung sei noch nicht gefallen, hieß es.

Die „Amalthea“ war am vergangenen Donnerstag bei schwerem Sturm vor Ulvesand auf Grund gelaufen. Nach Angaben der nordmärkischen Küstenwache sind bislang rund 900 Tonnen Schweröl ausgetreten. Die Bergung werde „eher Wochen als Tage“ dauern, sagte ein Sprecher der Behörde. An Bord waren 23 Seeleute, die alle gerettet werden konnten.
','documents','2','header line',NULL,'3d7ddb404085669a-b8e7e5cca157ada8');
INSERT INTO "article" VALUES('81212ec44540a029','05_nan_2025-03-19.txt','Kaarsund: Aldaal schließt Sperrung nicht mehr aus',NULL,'2025-03-19',NULL,'de','articles/05_nan_2025-03-19.txt',' date 2025-03-19
Kaarsund: Aldaal schließt Sperrung nicht mehr aus

Aldersund (nan) – Nach dem zweiten Tankerunglück binnen zehn Wochen rückt Nordmarks Ministerpräsidentin Henrike Aldaal von ihrem Nein zu einer Sperrung des Kaarsunds ab. „Ich schließe eine Sperrung nicht mehr aus, wenn Isalien uns darum bittet“, sagte Aldaal am Mittwoch dem Sender Sundwelle. „Das ist keine Drohung, das ist eine Lehre aus zwei Unfällen.“ Noch im Januar hatte die Regierungschefin einen solchen Schritt abgelehnt.

Am Sonntag war der Tanker „Borealis“ im dichten Nebel mit einer Fähre zusammengestoßen. Drei Menschen wurden verletzt, Öl trat nach Angaben der Küstenwache nur in geringen Mengen aus. Wie die „Amalthea“ hatte auch dieses Schiff keinen Lotsen an Bord.

Oppositionsführer Gunnar Welsk nannte Aldaals Schwenk „spät, aber immerhin“. Er bekräftigte zugleich seine Forderung nach einer Volksabstimmung. „Eine so große Sache gehört nicht in ein Radiostudio“, sagte Welsk, „sie gehört an die Urne.“

Aus dem Sundbund kamen zurückhaltende Töne. Generalsekretär Tjark Vennemo warnte davor, die Meerenge zu schließen. Er habe „bis zum letzten Tag im Amt“ nicht vor, seine Meinung zu ändern, teilte er in Brannhaven mit.

Kestlands Außenminister Aarne Tolvik erklärte, seine Regierung werde sich einer Sperrung nicht in den Weg stellen, sofern sie auf wenige Monate befristet bleibe. Besser sei freilich eine Gebühr. „Was etwas kostet, wird seltener getan“, sagte er.

Scharfe Kritik kam aus Velmora. Präsident Koslevar betrachte die Äußerung als „leichtfertig“, ließ sein Sprecher Miron Stavek mitteilen. Sarkanien sei nicht bereit, über eine Schließung der Meerenge zu verhandeln.

Ob Isalien einen Antrag stellen wird, blieb zunächst offen. Man prüfe die Lage, hieß es am Mittwochabend aus der Staatskanzlei in Port Ameline. Das Durchfahrtsabkommen von 1957 erlaubt es jedem Anrainer, bei „ernster Gefahr für Küste und Gewässer“ eine zeitweilige Schließung zu beantragen. Angewandt wurde die Klausel bislang nie. Die Häfen in Aldersund und Tarnvik arbeiteten am Mittwoch ohne Einschränkungen.
','documents','2','header line',NULL,'221868b8e50795de-b8e7e5cca157ada8');
INSERT INTO "article" VALUES('4da8ca8977de1166','06_aldersunder-allgemeine_2025-03-20.html','Aldaals Schritt zurück','Aldersunder Allgemeine','2025-03-20','https://aldersunder-allgemeine.example/politik/aldaals-schritt-zurueck','de','articles/06_aldersunder-allgemeine_2025-03-20.html','Nach dem Unglück der »Borealis«

Aldaals Schritt zurück

Im Januar klang es nach einem Grundsatz, im März klingt es nach einer Bedingung. Die Ministerpräsidentin öffnet eine Tür, durch die sie selbst nicht als Erste gehen will.

Von Jelle Tidemoor

· Lesezeit 4 Minuten

Es war kurz nach sieben, die meisten Minister saßen noch beim Kaffee, da hatte ihre Chefin die Linie der Regierung schon geändert. Eine Sperrung des Kaarsunds schließe sie nicht länger aus, sofern Isalien darum ersuche, sagte Henrike Aldaal am Mittwoch im Frühprogramm der Sundwelle. Sie empfinde das nicht als Kehrtwende. Zwei Unfälle in zehn Wochen seien aber mehr, als ein Land auf Dauer mit Bedauern beantworten könne.

Im Außenministerium erfuhr man davon aus dem Radio. Mara Lindqvist, die noch im Januar vor der Handelskammer gegen jede Schließung gesprochen hatte, ließ am Nachmittag mitteilen, sie teile die Sorge der Ministerpräsidentin, rate jedoch weiterhin zu milderen Mitteln. Eine Gebühr, von allen erhoben, sei ein solches; eine Pflicht, Lotsen an Bord zu nehmen, ein zweites. Von einer Sperrung verspreche sie sich dagegen wenig.

In der Fraktion wächst das Unbehagen. »Man kann nicht im Januar den Riegel vorschieben und im März den Schlüssel verschenken«, klagt ein Abgeordneter, der seinen Namen nicht in der Zeitung lesen möchte. Andere sind erleichtert. Hatte man denn im Ernst geglaubt, die Sache werde sich von selbst verflüchtigen wie ein Ölfilm in der Sonne?

In Velmora wiederum hat man genau zugehört. Der Kaarsund sei ein internationales Gewässer, sagte Botschafter Vesko Dranitsch dieser Zeitung am Abend, und wer ihn schließe, der schließe auch die Botschaften. Ob das eine Warnung sei? »Nennen Sie es eine Wettervorhersage«, entgegnete Dranitsch.

Nicht alle halten das für Theater. Die Seerechtlerin Ruth Pellenkamp weist darauf hin, dass das Abkommen von 1957 eine zeitweilige Schließung zulasse, eine dauerhafte aber nicht. »Auf die Uhr kommt es an«, sagt Pellenkamp, »nicht auf das Schloss.«

Sanvaine hüllt sich vorerst in Schweigen. Vantarien, so ist in Brannhaven zu hören, würde eine Sperrung kaum verhindern, sie aber auch nicht loben. Präsident Étienne Valcourbe wolle, berichtet ein Mitarbeiter, vor allem eines: dass niemand ihn vor dem Gipfel im Mai fragt.

So hängt nun alles an Port Ameline. Bittet Odette Marivel, oder bittet sie nicht? In ihrer Umgebung heißt es, die Premierministerin werde sich Zeit lassen; man habe lange genug allein gerufen und könne es sich leisten, ein wenig zu schweigen.','documents','2','metadata',NULL,'c9f3f9884d27d503-b8e7e5cca157ada8');
CREATE TABLE author (
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (article, position), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "author" VALUES('4da8ca8977de1166',0,'Jelle Tidemoor');
CREATE TABLE code (
	statement TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	proposal TEXT NOT NULL, 
	stance TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	component TEXT NOT NULL, 
	version TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	confidence FLOAT, 
	over TEXT, 
	PRIMARY KEY (statement, number), 
	FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE
);
INSERT INTO "code" VALUES('5644f519473ec5d3',0,'strait_closure','oppose','''schließt ... aus'' (rules out) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('6e1a3a01abe531d3',0,'strait_closure','oppose','''ausgeschlossen'' (rules out) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('bfc97c1b1937509c',0,'strait_closure','oppose','''nicht'' (negated) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('78a4b2f93fe6ed6c',0,'strait_closure','oppose','''trifft zuerst'' (says it does harm) + ''Meerenge schließt'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('1c00e46a19855999',0,'strait_closure','support','''gefordert'' (demands) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('09672a90cdf249b2',0,'strait_closure','support','''dürfe'' (may) + ''Kein Tanker ... Kaarsund fahren'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('5e9d0b4370343680',0,'joint_patrol','oppose','''lehnte ... ab'' (rejects) + ''Patrouillen'' (joint_patrol)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('196ce6eea780e367',0,'joint_patrol','oppose','''keine'' (negated) + ''Sundbund ... Marine'' (joint_patrol)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('4d38277a8613eb8b',0,'pilot_duty','support','''für'' (for) + ''Lotsenpflicht'' (pilot_duty)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('f4844eb32806c7f7',0,'strait_closure','oppose','''unfreundlichen'' (calls it dangerous) + ''Einschränkungen ... freien Durchfahrt'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('48c843e1c79e6bb4',0,'strait_closure','oppose','''angemessen antworten'' (rejects) + ''Schließung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('bc484c4c4b02b494',0,'transit_fee','open','''sich ... vorstellen'' (considers) + ''Havariefonds'' (transit_fee)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('706c40ea8dde5d74',0,'strait_closure','open','''schließt ... nicht ... aus'' (negated: rules out) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('9a6ee8a10cf45e5b',0,'strait_closure','open','''schließe ... nicht ... aus'' (negated: rules out) + ''wenn Isalien uns darum bittet'' (condition) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('9c01783ba37556ed',0,'strait_closure','oppose','''abgelehnt'' (rejects) + ''solchen Schritt'' (strait_closure)','codes','2+b8e7e5cca157','anaphor',NULL,NULL);
INSERT INTO "code" VALUES('ef830bd56c0e4afa',0,'referendum','support','''bekräftigte'' (supports) + ''Forderung'' (demands) + ''Volksabstimmung'' (referendum)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('769fc7c0cb1d8dab',0,'strait_closure','oppose','''warnte'' (warns of) + ''Meerenge ... schließen'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('163a3bec8e4f95b1',0,'strait_closure','open','''nicht in ... Weg stellen'' (negated: rejects) + ''sofern sie auf wenige Monate befristet bleibe'' (condition) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('3233b65e46e9dddf',0,'transit_fee','support','''Besser'' (calls it right) + ''Gebühr'' (transit_fee)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('805e6db4ee6dfd1c',0,'strait_closure','oppose','''nicht bereit'' (negated: is ready) + ''verhandeln'' (considers) + ''Schließung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('0a19a21dc2a63595',0,'strait_closure','open','''schließe ... nicht ... aus'' (negated: rules out) + ''sofern Isalien darum ersuche'' (condition) + ''Sperrung'' (strait_closure); reports it for their own side','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('7dbd7b2b5d2b6801',0,'strait_closure','open','''schließe ... nicht ... aus'' (negated: rules out) + ''sofern Isalien darum ersuche'' (condition) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('d4b32e7d6aab40be',0,'strait_closure','oppose','''dagegen'' (rejects) + ''Sperrung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('46d58c9813108626',0,'strait_closure','support','''zulasse'' (supports) + ''Schließung'' (strait_closure)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('25008799f23ad605',0,'joint_patrol','none','judged by ines on 2026-11-20; the machine: oppose, ''keine Pläne'' (negated: wants) + ''Kriegsschiffe ... Meerenge'' (joint_patrol)','judgement','6','by ines',NULL,'{"stance": "oppose", "reason": "''keine Pläne'' (negated: wants) + ''Kriegsschiffe ... Meerenge'' (joint_patrol)", "evidence": [[1132, 1143], [1145, 1158], [1166, 1174]], "condition": [], "origin": {"component": "codes", "version": "2+b8e7e5cca157", "rule": "named", "confidence": null}, "over": null}');
INSERT INTO "code" VALUES('13f50955367d130c',0,'referendum','support','''gehört'' (calls for it) + ''Urne'' (referendum)','codes','2+b8e7e5cca157','named',NULL,NULL);
INSERT INTO "code" VALUES('9f3e6121f14fd19c',0,'strait_closure','support','judged by jo on 2026-11-20; the machine: not spoken of','judgement','9','by jo',NULL,NULL);
CREATE TABLE code_evidence (
	statement TEXT NOT NULL, 
	code INTEGER NOT NULL, 
	part TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (statement, code, part, position), 
	FOREIGN KEY(statement, code) REFERENCES code (statement, number) ON DELETE CASCADE
);
INSERT INTO "code_evidence" VALUES('5644f519473ec5d3',0,'evidence',0,24,41,'schließt Sperrung');
INSERT INTO "code_evidence" VALUES('5644f519473ec5d3',0,'evidence',1,56,59,'aus');
INSERT INTO "code_evidence" VALUES('6e1a3a01abe531d3',0,'evidence',0,173,181,'Sperrung');
INSERT INTO "code_evidence" VALUES('6e1a3a01abe531d3',0,'evidence',1,213,227,'ausgeschlossen');
INSERT INTO "code_evidence" VALUES('bfc97c1b1937509c',0,'evidence',0,235,243,'Sperrung');
INSERT INTO "code_evidence" VALUES('bfc97c1b1937509c',0,'evidence',1,260,265,'nicht');
INSERT INTO "code_evidence" VALUES('78a4b2f93fe6ed6c',0,'evidence',0,371,388,'Meerenge schließt');
INSERT INTO "code_evidence" VALUES('78a4b2f93fe6ed6c',0,'evidence',1,390,403,'trifft zuerst');
INSERT INTO "code_evidence" VALUES('1c00e46a19855999',0,'evidence',0,651,659,'Sperrung');
INSERT INTO "code_evidence" VALUES('1c00e46a19855999',0,'evidence',1,670,679,'gefordert');
INSERT INTO "code_evidence" VALUES('09672a90cdf249b2',0,'evidence',0,681,698,'Kein Tanker dürfe');
INSERT INTO "code_evidence" VALUES('09672a90cdf249b2',0,'evidence',1,714,729,'Kaarsund fahren');
INSERT INTO "code_evidence" VALUES('5e9d0b4370343680',0,'evidence',0,977,983,'lehnte');
INSERT INTO "code_evidence" VALUES('5e9d0b4370343680',0,'evidence',1,995,1006,'Patrouillen');
INSERT INTO "code_evidence" VALUES('5e9d0b4370343680',0,'evidence',2,1032,1034,'ab');
INSERT INTO "code_evidence" VALUES('196ce6eea780e367',0,'evidence',0,1041,1049,'Sundbund');
INSERT INTO "code_evidence" VALUES('196ce6eea780e367',0,'evidence',1,1054,1066,'keine Marine');
INSERT INTO "code_evidence" VALUES('4d38277a8613eb8b',0,'evidence',0,1220,1223,'für');
INSERT INTO "code_evidence" VALUES('4d38277a8613eb8b',0,'evidence',1,1229,1242,'Lotsenpflicht');
INSERT INTO "code_evidence" VALUES('f4844eb32806c7f7',0,'evidence',0,1425,1440,'Einschränkungen');
INSERT INTO "code_evidence" VALUES('f4844eb32806c7f7',0,'evidence',1,1445,1462,'freien Durchfahrt');
INSERT INTO "code_evidence" VALUES('f4844eb32806c7f7',0,'evidence',2,1470,1484,'unfreundlichen');
INSERT INTO "code_evidence" VALUES('48c843e1c79e6bb4',0,'evidence',0,1562,1572,'Schließung');
INSERT INTO "code_evidence" VALUES('48c843e1c79e6bb4',0,'evidence',1,1603,1623,'angemessen antworten');
INSERT INTO "code_evidence" VALUES('bc484c4c4b02b494',0,'evidence',0,1787,1791,'sich');
INSERT INTO "code_evidence" VALUES('bc484c4c4b02b494',0,'evidence',1,1815,1825,'vorstellen');
INSERT INTO "code_evidence" VALUES('bc484c4c4b02b494',0,'evidence',2,1867,1879,'Havariefonds');
INSERT INTO "code_evidence" VALUES('706c40ea8dde5d74',0,'evidence',0,34,57,'schließt Sperrung nicht');
INSERT INTO "code_evidence" VALUES('706c40ea8dde5d74',0,'evidence',1,63,66,'aus');
INSERT INTO "code_evidence" VALUES('9a6ee8a10cf45e5b',0,'evidence',0,243,251,'schließe');
INSERT INTO "code_evidence" VALUES('9a6ee8a10cf45e5b',0,'evidence',1,257,271,'Sperrung nicht');
INSERT INTO "code_evidence" VALUES('9a6ee8a10cf45e5b',0,'evidence',2,277,280,'aus');
INSERT INTO "code_evidence" VALUES('9a6ee8a10cf45e5b',0,'evidence',3,282,311,'wenn Isalien uns darum bittet');
INSERT INTO "code_evidence" VALUES('9a6ee8a10cf45e5b',0,'condition',0,282,311,'wenn Isalien uns darum bittet');
INSERT INTO "code_evidence" VALUES('9c01783ba37556ed',0,'evidence',0,472,497,'solchen Schritt abgelehnt');
INSERT INTO "code_evidence" VALUES('ef830bd56c0e4afa',0,'evidence',0,832,843,'bekräftigte');
INSERT INTO "code_evidence" VALUES('ef830bd56c0e4afa',0,'evidence',1,859,868,'Forderung');
INSERT INTO "code_evidence" VALUES('ef830bd56c0e4afa',0,'evidence',2,880,895,'Volksabstimmung');
INSERT INTO "code_evidence" VALUES('769fc7c0cb1d8dab',0,'evidence',0,1066,1072,'warnte');
INSERT INTO "code_evidence" VALUES('769fc7c0cb1d8dab',0,'evidence',1,1084,1092,'Meerenge');
INSERT INTO "code_evidence" VALUES('769fc7c0cb1d8dab',0,'evidence',2,1096,1105,'schließen');
INSERT INTO "code_evidence" VALUES('163a3bec8e4f95b1',0,'evidence',0,1290,1307,'Sperrung nicht in');
INSERT INTO "code_evidence" VALUES('163a3bec8e4f95b1',0,'evidence',1,1312,1323,'Weg stellen');
INSERT INTO "code_evidence" VALUES('163a3bec8e4f95b1',0,'evidence',2,1325,1370,'sofern sie auf wenige Monate befristet bleibe');
INSERT INTO "code_evidence" VALUES('163a3bec8e4f95b1',0,'condition',0,1325,1370,'sofern sie auf wenige Monate befristet bleibe');
INSERT INTO "code_evidence" VALUES('3233b65e46e9dddf',0,'evidence',0,1372,1378,'Besser');
INSERT INTO "code_evidence" VALUES('3233b65e46e9dddf',0,'evidence',1,1397,1403,'Gebühr');
INSERT INTO "code_evidence" VALUES('805e6db4ee6dfd1c',0,'evidence',0,1608,1620,'nicht bereit');
INSERT INTO "code_evidence" VALUES('805e6db4ee6dfd1c',0,'evidence',1,1632,1642,'Schließung');
INSERT INTO "code_evidence" VALUES('805e6db4ee6dfd1c',0,'evidence',2,1659,1669,'verhandeln');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'evidence',0,407,415,'Sperrung');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'evidence',1,430,438,'schließe');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'evidence',2,443,448,'nicht');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'evidence',3,456,459,'aus');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'evidence',4,461,489,'sofern Isalien darum ersuche');
INSERT INTO "code_evidence" VALUES('0a19a21dc2a63595',0,'condition',0,461,489,'sofern Isalien darum ersuche');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'evidence',0,407,415,'Sperrung');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'evidence',1,430,438,'schließe');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'evidence',2,443,448,'nicht');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'evidence',3,456,459,'aus');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'evidence',4,461,489,'sofern Isalien darum ersuche');
INSERT INTO "code_evidence" VALUES('7dbd7b2b5d2b6801',0,'condition',0,461,489,'sofern Isalien darum ersuche');
INSERT INTO "code_evidence" VALUES('d4b32e7d6aab40be',0,'evidence',0,1074,1082,'Sperrung');
INSERT INTO "code_evidence" VALUES('d4b32e7d6aab40be',0,'evidence',1,1103,1110,'dagegen');
INSERT INTO "code_evidence" VALUES('46d58c9813108626',0,'evidence',0,1882,1900,'Schließung zulasse');
INSERT INTO "code_evidence" VALUES('25008799f23ad605',0,'evidence',0,1132,1143,'keine Pläne');
INSERT INTO "code_evidence" VALUES('25008799f23ad605',0,'evidence',1,1145,1158,'Kriegsschiffe');
INSERT INTO "code_evidence" VALUES('25008799f23ad605',0,'evidence',2,1166,1174,'Meerenge');
INSERT INTO "code_evidence" VALUES('13f50955367d130c',0,'evidence',0,970,976,'gehört');
INSERT INTO "code_evidence" VALUES('13f50955367d130c',0,'evidence',1,984,988,'Urne');
CREATE TABLE codebook (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	description TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "codebook" VALUES('kaarsund','Der Streit um den Kaarsund','Soll der Kaarsund nach den Unglücken der Tanker „Amalthea“ und „Borealis“ für Öltransporte gesperrt werden, oder genügen mildere Mittel? Eine erfundene Debatte erfundener Staaten, Januar bis Juni 2025.','b8e7e5cca157ada8a7dbabe30210ca9ca9dc3408c0ea2c443369243533bb5e1b');
CREATE TABLE counted (
	statement TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	judgement INTEGER NOT NULL, 
	PRIMARY KEY (statement), 
	FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE, 
	FOREIGN KEY(actor) REFERENCES actor ("key"), 
	FOREIGN KEY(judgement) REFERENCES judgement (id)
);
INSERT INTO "counted" VALUES('f23a26a7655af56a','4a8227791a795b01cd9d',4);
INSERT INTO "counted" VALUES('b0518511223e8558','b4cd4c4ec036ad7e4fb1',1);
CREATE TABLE doubt (
	statement TEXT NOT NULL, 
	part TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	doubt TEXT NOT NULL, 
	PRIMARY KEY (statement, part, position), 
	FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE
);
CREATE TABLE judged_actor (
	judgement INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	PRIMARY KEY (judgement, role), 
	FOREIGN KEY(judgement) REFERENCES judgement (id), 
	FOREIGN KEY(actor) REFERENCES actor ("key")
);
INSERT INTO "judged_actor" VALUES(1,'subject','197f2709f10ea952d805');
INSERT INTO "judged_actor" VALUES(1,'new','b4cd4c4ec036ad7e4fb1');
INSERT INTO "judged_actor" VALUES(2,'subject','c52bfb2ab9bc817a2f47');
INSERT INTO "judged_actor" VALUES(2,'new','e3542e6fcff9508d897b');
INSERT INTO "judged_actor" VALUES(4,'new','4a8227791a795b01cd9d');
CREATE TABLE judgement (
	id INTEGER NOT NULL, 
	time TEXT NOT NULL, 
	coder TEXT NOT NULL, 
	subject_kind TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	field TEXT NOT NULL, 
	old TEXT, 
	new TEXT, 
	reason TEXT NOT NULL, 
	undoes INTEGER, 
	superseded_by INTEGER, 
	PRIMARY KEY (id), 
	FOREIGN KEY(undoes) REFERENCES judgement (id), 
	FOREIGN KEY(superseded_by) REFERENCES judgement (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "judgement" VALUES(1,'2026-11-20T08:01:00Z','jo','actor','9f1dbaaf21b9f5d6','merged into',NULL,'ed238a2c919fa33f','dieselbe Stelle',NULL,NULL);
INSERT INTO "judgement" VALUES(2,'2026-11-20T08:02:00Z','jo','actor','6993129fb191e77f','merged into',NULL,'radomir-koslevar','',NULL,3);
INSERT INTO "judgement" VALUES(3,'2026-11-20T08:03:00Z','ines','actor','6993129fb191e77f','merged into','radomir-koslevar',NULL,'nicht er allein',2,NULL);
INSERT INTO "judgement" VALUES(4,'2026-11-20T08:04:00Z','jo','statement','f23a26a7655af56a','actor',NULL,'tendrik','',NULL,NULL);
INSERT INTO "judgement" VALUES(5,'2026-11-20T08:05:00Z','jo','statement','25008799f23ad605','code:joint_patrol','oppose','open','unter Vorbehalt',NULL,6);
INSERT INTO "judgement" VALUES(6,'2026-11-20T08:06:00Z','ines','statement','25008799f23ad605','code:joint_patrol','open','none','',NULL,NULL);
INSERT INTO "judgement" VALUES(7,'2026-11-20T08:07:00Z','jo','statement','13f50955367d130c','code:referendum','support','oppose','',NULL,8);
INSERT INTO "judgement" VALUES(8,'2026-11-20T08:08:00Z','jo','statement','13f50955367d130c','code:referendum','oppose',NULL,'verlesen',7,NULL);
INSERT INTO "judgement" VALUES(9,'2026-11-20T08:09:00Z','jo','statement','9f3e6121f14fd19c','code:strait_closure',NULL,'support','',NULL,NULL);
CREATE TABLE known_actor (
	layer TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	PRIMARY KEY (layer, position), 
	FOREIGN KEY(actor) REFERENCES actor ("key")
);
INSERT INTO "known_actor" VALUES('file',0,'bd503bf55570c97c9411');
INSERT INTO "known_actor" VALUES('file',1,'2f3b48555ca80bc18fec');
INSERT INTO "known_actor" VALUES('file',2,'1ccc80cbd4a06fe7bad5');
INSERT INTO "known_actor" VALUES('file',3,'a4d862a0db53dfbcdd39');
INSERT INTO "known_actor" VALUES('file',4,'d145739bd410c665fbfd');
INSERT INTO "known_actor" VALUES('file',5,'1cf9223fc924afedd664');
INSERT INTO "known_actor" VALUES('file',6,'09bf11e1969a6850e690');
INSERT INTO "known_actor" VALUES('file',7,'2e829a4680749b024c6e');
INSERT INTO "known_actor" VALUES('file',8,'19808f2cf76bf08da5ee');
INSERT INTO "known_actor" VALUES('file',9,'c9257cc746210d59bf84');
INSERT INTO "known_actor" VALUES('file',10,'9886e8e87c8a4af57e12');
INSERT INTO "known_actor" VALUES('file',11,'b11edd34a532460f3c95');
INSERT INTO "known_actor" VALUES('file',12,'0032f55950422170752e');
INSERT INTO "known_actor" VALUES('file',13,'20f7eacfb2b530080881');
INSERT INTO "known_actor" VALUES('file',14,'4875760d194bf002661e');
INSERT INTO "known_actor" VALUES('file',15,'a039506b6e7abf198ad4');
INSERT INTO "known_actor" VALUES('file',16,'703ce3dbcd101b2036d8');
INSERT INTO "known_actor" VALUES('file',17,'e5c0304c7b3e48000266');
INSERT INTO "known_actor" VALUES('file',18,'e6930afea336c2db7129');
INSERT INTO "known_actor" VALUES('file',19,'45c8abf8fd2c7d0b2ef3');
INSERT INTO "known_actor" VALUES('file',20,'6cfe7adb56b736d46db5');
INSERT INTO "known_actor" VALUES('file',21,'c01760d10011d04f4458');
INSERT INTO "known_actor" VALUES('file',22,'6a6b1acd6db2edb968b7');
INSERT INTO "known_actor" VALUES('file',23,'d8805e15ee74808baab9');
INSERT INTO "known_actor" VALUES('file',24,'45509c7147589b87d31f');
INSERT INTO "known_actor" VALUES('file',25,'3632c433b8b9ec827298');
INSERT INTO "known_actor" VALUES('file',26,'6c441805049d8ce265f2');
INSERT INTO "known_actor" VALUES('file',27,'7681dfcbd691fc5c5429');
INSERT INTO "known_actor" VALUES('file',28,'5bc3731f92b633516f75');
INSERT INTO "known_actor" VALUES('file',29,'e3542e6fcff9508d897b');
INSERT INTO "known_actor" VALUES('file',30,'488b7db5dea16b53c224');
INSERT INTO "known_actor" VALUES('file',31,'7a87f263038c62178afe');
INSERT INTO "known_actor" VALUES('added',0,'4a8227791a795b01cd9d');
CREATE TABLE learned (
	proposal TEXT NOT NULL, 
	version TEXT NOT NULL, 
	stances TEXT NOT NULL, 
	weights TEXT NOT NULL, 
	precision TEXT NOT NULL, 
	reaches_beyond INTEGER NOT NULL, 
	judgements INTEGER NOT NULL, 
	"right" INTEGER NOT NULL, 
	rules_right INTEGER NOT NULL, 
	used INTEGER NOT NULL, 
	PRIMARY KEY (proposal)
);
INSERT INTO "learned" VALUES('referendum','learned-1-abc','["support", "oppose"]','{"": [0.25, -0.25], "volk": [0.5, -0.5]}','[0.75, null]',0,30,25,20,0);
CREATE TABLE link (
	statement TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	title TEXT, 
	component TEXT NOT NULL, 
	version TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	confidence FLOAT, 
	PRIMARY KEY (statement), 
	FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE, 
	FOREIGN KEY(actor) REFERENCES actor ("key")
);
INSERT INTO "link" VALUES('5644f519473ec5d3','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin','actors','2','surname',NULL);
INSERT INTO "link" VALUES('6e1a3a01abe531d3','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin','actors','2','base name',NULL);
INSERT INTO "link" VALUES('bfc97c1b1937509c','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin','actors','2','description',NULL);
INSERT INTO "link" VALUES('78a4b2f93fe6ed6c','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin','actors','2','description',NULL);
INSERT INTO "link" VALUES('4636ce1354393470','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('1c00e46a19855999','3632c433b8b9ec827298','Isaliens Premierministerin','actors','2','base name',NULL);
INSERT INTO "link" VALUES('09672a90cdf249b2','3632c433b8b9ec827298','Isaliens Premierministerin','actors','2','surname',NULL);
INSERT INTO "link" VALUES('c596561c9824c07e','3632c433b8b9ec827298','Isaliens Premierministerin','actors','2','surname',NULL);
INSERT INTO "link" VALUES('5e9d0b4370343680','d8805e15ee74808baab9','Generalsekretär des Sundbundes','actors','2','base name',NULL);
INSERT INTO "link" VALUES('196ce6eea780e367','d8805e15ee74808baab9','Generalsekretär des Sundbundes','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('25008799f23ad605','d8805e15ee74808baab9','Generalsekretär des Sundbundes','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('4d38277a8613eb8b','d8805e15ee74808baab9','Generalsekretär des Sundbundes','actors','2','surname',NULL);
INSERT INTO "link" VALUES('24ac0b69be1a783f','d8805e15ee74808baab9','Generalsekretär des Sundbundes','actors','2','surname',NULL);
INSERT INTO "link" VALUES('6fd724809fe94596','c52bfb2ab9bc817a2f47',NULL,'actors','2','body of a country',NULL);
INSERT INTO "link" VALUES('f4844eb32806c7f7','488b7db5dea16b53c224','Sprecher','actors','2','base name',NULL);
INSERT INTO "link" VALUES('48c843e1c79e6bb4','488b7db5dea16b53c224','Sprecher','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('b0518511223e8558','197f2709f10ea952d805',NULL,'actors','2','body by its noun',NULL);
INSERT INTO "link" VALUES('bc484c4c4b02b494','d438f3c765370c49b1ac',NULL,'actors','2','unnamed group',NULL);
INSERT INTO "link" VALUES('8b9ff37a3381ca8b','c9257cc746210d59bf84',NULL,'actors','2','known body',NULL);
INSERT INTO "link" VALUES('cc480443cde43f12','65ee670ba54d3fb171a1',NULL,'actors','2','unnamed role',NULL);
INSERT INTO "link" VALUES('706c40ea8dde5d74','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin von ihrem Nein','actors','2','surname',NULL);
INSERT INTO "link" VALUES('9a6ee8a10cf45e5b','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin von ihrem Nein','actors','2','surname',NULL);
INSERT INTO "link" VALUES('27c019e0c9a72a5a','45c8abf8fd2c7d0b2ef3','Nordmarks Ministerpräsidentin von ihrem Nein','actors','2','surname',NULL);
INSERT INTO "link" VALUES('9c01783ba37556ed','45c8abf8fd2c7d0b2ef3','Regierungschefin','actors','2','office holder',NULL);
INSERT INTO "link" VALUES('7a9dff2fe4d3046e','b4cd4c4ec036ad7e4fb1',NULL,'actors','2','body by its noun',NULL);
INSERT INTO "link" VALUES('9f3e6121f14fd19c','c01760d10011d04f4458','Oppositionsführer','actors','2','base name',NULL);
INSERT INTO "link" VALUES('ef830bd56c0e4afa','c01760d10011d04f4458','Oppositionsführer','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('13f50955367d130c','c01760d10011d04f4458','Oppositionsführer','actors','2','surname',NULL);
INSERT INTO "link" VALUES('769fc7c0cb1d8dab','d8805e15ee74808baab9','Generalsekretär','actors','2','base name',NULL);
INSERT INTO "link" VALUES('01b9d12c440eaf0a','d8805e15ee74808baab9','Generalsekretär','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('163a3bec8e4f95b1','6c441805049d8ce265f2','Kestlands Außenminister','actors','2','base name',NULL);
INSERT INTO "link" VALUES('3233b65e46e9dddf','6c441805049d8ce265f2','Kestlands Außenminister','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('18e9a515313cc6ea','6c441805049d8ce265f2','Kestlands Außenminister','actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('fa44781a4d3501a6','e3542e6fcff9508d897b','Präsident','actors','2','title before name',NULL);
INSERT INTO "link" VALUES('805e6db4ee6dfd1c','488b7db5dea16b53c224','Sprecher','actors','2','base name',NULL);
INSERT INTO "link" VALUES('48bedb99db348409','39cbab39ec43d3f99908',NULL,'actors','2','body by its noun',NULL);
INSERT INTO "link" VALUES('0a19a21dc2a63595','45c8abf8fd2c7d0b2ef3',NULL,'actors','2','base name',NULL);
INSERT INTO "link" VALUES('7dbd7b2b5d2b6801','dfec207cee0085eff08f',NULL,'actors','2','pronoun',NULL);
INSERT INTO "link" VALUES('0eb4453f0f29a597','45c8abf8fd2c7d0b2ef3',NULL,'actors','2','base name',NULL);
INSERT INTO "link" VALUES('e7fb44ab1f9cd8bb','6cfe7adb56b736d46db5',NULL,'actors','2','base name',NULL);
INSERT INTO "link" VALUES('d4b32e7d6aab40be','6cfe7adb56b736d46db5',NULL,'actors','2','base name',NULL);
INSERT INTO "link" VALUES('a31365a2f6c7055e','199b7d78d7d1adc342c4',NULL,'actors','2','unnamed role',NULL);
INSERT INTO "link" VALUES('ae82b12177d49a7a','7a87f263038c62178afe','Botschafter','actors','2','base name',NULL);
INSERT INTO "link" VALUES('053a02a95685f5b1','7a87f263038c62178afe','Botschafter','actors','2','base name',NULL);
INSERT INTO "link" VALUES('d9c14e1eac104609','7a87f263038c62178afe','Botschafter','actors','2','surname',NULL);
INSERT INTO "link" VALUES('46d58c9813108626','deeaedbf1a57983549c8',NULL,'actors','2','first name',NULL);
INSERT INTO "link" VALUES('5dd1f7ec2879f067','deeaedbf1a57983549c8',NULL,'actors','2','surname',NULL);
INSERT INTO "link" VALUES('dc17b950b0ae0bb9','795d0efc2bf9934efd87',NULL,'actors','2','unnamed role',NULL);
INSERT INTO "link" VALUES('3b77ef9b1210ad93','795d0efc2bf9934efd87',NULL,'actors','2','unnamed role',NULL);
INSERT INTO "link" VALUES('298ae4f80c97fe9f','3632c433b8b9ec827298',NULL,'actors','2','base name',NULL);
CREATE TABLE link_evidence (
	statement TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	rule TEXT NOT NULL, 
	note TEXT NOT NULL, 
	PRIMARY KEY (statement, step), 
	FOREIGN KEY(statement) REFERENCES link (statement) ON DELETE CASCADE
);
INSERT INTO "link_evidence" VALUES('5644f519473ec5d3',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('5644f519473ec5d3',1,'named in full','here Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('5644f519473ec5d3',2,'role','Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence" VALUES('5644f519473ec5d3',3,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('6e1a3a01abe531d3',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('6e1a3a01abe531d3',1,'base name','read as Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('6e1a3a01abe531d3',2,'role','Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence" VALUES('6e1a3a01abe531d3',3,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('bfc97c1b1937509c',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('bfc97c1b1937509c',1,'description','read as Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('78a4b2f93fe6ed6c',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('78a4b2f93fe6ed6c',1,'description','read as Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('4636ce1354393470',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('4636ce1354393470',1,'pronoun','read as Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('1c00e46a19855999',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('1c00e46a19855999',1,'base name','read as Odette Marivel');
INSERT INTO "link_evidence" VALUES('1c00e46a19855999',2,'role','Isaliens Premierministerin');
INSERT INTO "link_evidence" VALUES('1c00e46a19855999',3,'knowledge base','known as Odette Marivel (odette-marivel)');
INSERT INTO "link_evidence" VALUES('09672a90cdf249b2',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('09672a90cdf249b2',1,'named in full','here Odette Marivel');
INSERT INTO "link_evidence" VALUES('09672a90cdf249b2',2,'role','Isaliens Premierministerin');
INSERT INTO "link_evidence" VALUES('09672a90cdf249b2',3,'knowledge base','known as Odette Marivel (odette-marivel)');
INSERT INTO "link_evidence" VALUES('c596561c9824c07e',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('c596561c9824c07e',1,'named in full','here Odette Marivel');
INSERT INTO "link_evidence" VALUES('c596561c9824c07e',2,'role','Isaliens Premierministerin');
INSERT INTO "link_evidence" VALUES('c596561c9824c07e',3,'knowledge base','known as Odette Marivel (odette-marivel)');
INSERT INTO "link_evidence" VALUES('5e9d0b4370343680',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('5e9d0b4370343680',1,'base name','read as Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('5e9d0b4370343680',2,'role','Generalsekretär des Sundbundes');
INSERT INTO "link_evidence" VALUES('5e9d0b4370343680',3,'knowledge base','known as Tjark Vennemo (tjark-vennemo)');
INSERT INTO "link_evidence" VALUES('196ce6eea780e367',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('196ce6eea780e367',1,'pronoun','read as Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('25008799f23ad605',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('25008799f23ad605',1,'pronoun','read as Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('4d38277a8613eb8b',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('4d38277a8613eb8b',1,'named in full','here Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('4d38277a8613eb8b',2,'role','Generalsekretär des Sundbundes');
INSERT INTO "link_evidence" VALUES('4d38277a8613eb8b',3,'knowledge base','known as Tjark Vennemo (tjark-vennemo)');
INSERT INTO "link_evidence" VALUES('24ac0b69be1a783f',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('24ac0b69be1a783f',1,'named in full','here Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('24ac0b69be1a783f',2,'role','Generalsekretär des Sundbundes');
INSERT INTO "link_evidence" VALUES('24ac0b69be1a783f',3,'knowledge base','known as Tjark Vennemo (tjark-vennemo)');
INSERT INTO "link_evidence" VALUES('6fd724809fe94596',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('6fd724809fe94596',1,'body of a country','read as sarkanische Führung');
INSERT INTO "link_evidence" VALUES('f4844eb32806c7f7',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('f4844eb32806c7f7',1,'base name','read as Miron Stavek');
INSERT INTO "link_evidence" VALUES('f4844eb32806c7f7',2,'role','Sprecher');
INSERT INTO "link_evidence" VALUES('f4844eb32806c7f7',3,'knowledge base','known as Miron Stavek (miron-stavek)');
INSERT INTO "link_evidence" VALUES('48c843e1c79e6bb4',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('48c843e1c79e6bb4',1,'pronoun','read as Miron Stavek');
INSERT INTO "link_evidence" VALUES('b0518511223e8558',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('b0518511223e8558',1,'body by its noun','read as Hafenamt');
INSERT INTO "link_evidence" VALUES('bc484c4c4b02b494',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('bc484c4c4b02b494',1,'unnamed group','read as Regierungskreise in Tarnvik');
INSERT INTO "link_evidence" VALUES('8b9ff37a3381ca8b',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('8b9ff37a3381ca8b',1,'known body','read as Küstenwache von Nordmark');
INSERT INTO "link_evidence" VALUES('8b9ff37a3381ca8b',2,'knowledge base','known as Küstenwache von Nordmark (kuestenwache-nordmark)');
INSERT INTO "link_evidence" VALUES('cc480443cde43f12',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('cc480443cde43f12',1,'unnamed role','read as Sprecher der Behörde');
INSERT INTO "link_evidence" VALUES('706c40ea8dde5d74',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('706c40ea8dde5d74',1,'named in full','here Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('706c40ea8dde5d74',2,'role','Nordmarks Ministerpräsidentin von ihrem Nein');
INSERT INTO "link_evidence" VALUES('706c40ea8dde5d74',3,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('9a6ee8a10cf45e5b',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('9a6ee8a10cf45e5b',1,'named in full','here Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('9a6ee8a10cf45e5b',2,'role','Nordmarks Ministerpräsidentin von ihrem Nein');
INSERT INTO "link_evidence" VALUES('9a6ee8a10cf45e5b',3,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('27c019e0c9a72a5a',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('27c019e0c9a72a5a',1,'named in full','here Henrike Aldaal');
INSERT INTO "link_evidence" VALUES('27c019e0c9a72a5a',2,'role','Nordmarks Ministerpräsidentin von ihrem Nein');
INSERT INTO "link_evidence" VALUES('27c019e0c9a72a5a',3,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('9c01783ba37556ed',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('9c01783ba37556ed',1,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('7a9dff2fe4d3046e',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('7a9dff2fe4d3046e',1,'body by its noun','read as Küstenwache');
INSERT INTO "link_evidence" VALUES('9f3e6121f14fd19c',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('9f3e6121f14fd19c',1,'base name','read as Gunnar Welsk');
INSERT INTO "link_evidence" VALUES('9f3e6121f14fd19c',2,'role','Oppositionsführer');
INSERT INTO "link_evidence" VALUES('9f3e6121f14fd19c',3,'knowledge base','known as Gunnar Welsk (gunnar-welsk)');
INSERT INTO "link_evidence" VALUES('ef830bd56c0e4afa',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('ef830bd56c0e4afa',1,'pronoun','read as Gunnar Welsk');
INSERT INTO "link_evidence" VALUES('13f50955367d130c',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('13f50955367d130c',1,'named in full','here Gunnar Welsk');
INSERT INTO "link_evidence" VALUES('13f50955367d130c',2,'role','Oppositionsführer');
INSERT INTO "link_evidence" VALUES('13f50955367d130c',3,'knowledge base','known as Gunnar Welsk (gunnar-welsk)');
INSERT INTO "link_evidence" VALUES('769fc7c0cb1d8dab',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('769fc7c0cb1d8dab',1,'base name','read as Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('769fc7c0cb1d8dab',2,'role','Generalsekretär');
INSERT INTO "link_evidence" VALUES('769fc7c0cb1d8dab',3,'knowledge base','known as Tjark Vennemo (tjark-vennemo)');
INSERT INTO "link_evidence" VALUES('01b9d12c440eaf0a',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('01b9d12c440eaf0a',1,'pronoun','read as Tjark Vennemo');
INSERT INTO "link_evidence" VALUES('163a3bec8e4f95b1',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('163a3bec8e4f95b1',1,'base name','read as Aarne Tolvik');
INSERT INTO "link_evidence" VALUES('163a3bec8e4f95b1',2,'role','Kestlands Außenminister');
INSERT INTO "link_evidence" VALUES('163a3bec8e4f95b1',3,'knowledge base','known as Aarne Tolvik (aarne-tolvik)');
INSERT INTO "link_evidence" VALUES('3233b65e46e9dddf',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('3233b65e46e9dddf',1,'pronoun','read as Aarne Tolvik');
INSERT INTO "link_evidence" VALUES('18e9a515313cc6ea',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('18e9a515313cc6ea',1,'pronoun','read as Aarne Tolvik');
INSERT INTO "link_evidence" VALUES('fa44781a4d3501a6',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('fa44781a4d3501a6',1,'title before name','read as Radomir Koslevar');
INSERT INTO "link_evidence" VALUES('fa44781a4d3501a6',2,'role','Präsident');
INSERT INTO "link_evidence" VALUES('fa44781a4d3501a6',3,'knowledge base','known as Radomir Koslevar (radomir-koslevar)');
INSERT INTO "link_evidence" VALUES('805e6db4ee6dfd1c',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('805e6db4ee6dfd1c',1,'base name','read as Miron Stavek');
INSERT INTO "link_evidence" VALUES('805e6db4ee6dfd1c',2,'role','Sprecher');
INSERT INTO "link_evidence" VALUES('805e6db4ee6dfd1c',3,'knowledge base','known as Miron Stavek (miron-stavek)');
INSERT INTO "link_evidence" VALUES('48bedb99db348409',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('48bedb99db348409',1,'body by its noun','read as Staatskanzlei in Port Ameline');
INSERT INTO "link_evidence" VALUES('0a19a21dc2a63595',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('0a19a21dc2a63595',1,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('7dbd7b2b5d2b6801',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('7dbd7b2b5d2b6801',1,'pronoun','read as Chefin');
INSERT INTO "link_evidence" VALUES('0eb4453f0f29a597',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('0eb4453f0f29a597',1,'knowledge base','known as Henrike Aldaal (henrike-aldaal)');
INSERT INTO "link_evidence" VALUES('e7fb44ab1f9cd8bb',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('e7fb44ab1f9cd8bb',1,'knowledge base','known as Mara Lindqvist (mara-lindqvist)');
INSERT INTO "link_evidence" VALUES('d4b32e7d6aab40be',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('d4b32e7d6aab40be',1,'knowledge base','known as Mara Lindqvist (mara-lindqvist)');
INSERT INTO "link_evidence" VALUES('a31365a2f6c7055e',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('a31365a2f6c7055e',1,'unnamed role','read as Abgeordneter');
INSERT INTO "link_evidence" VALUES('ae82b12177d49a7a',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('ae82b12177d49a7a',1,'base name','read as Vesko Dranitsch');
INSERT INTO "link_evidence" VALUES('ae82b12177d49a7a',2,'role','Botschafter');
INSERT INTO "link_evidence" VALUES('ae82b12177d49a7a',3,'knowledge base','known as Vesko Dranitsch (vesko-dranitsch)');
INSERT INTO "link_evidence" VALUES('053a02a95685f5b1',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('053a02a95685f5b1',1,'base name','read as Vesko Dranitsch');
INSERT INTO "link_evidence" VALUES('053a02a95685f5b1',2,'role','Botschafter');
INSERT INTO "link_evidence" VALUES('053a02a95685f5b1',3,'knowledge base','known as Vesko Dranitsch (vesko-dranitsch)');
INSERT INTO "link_evidence" VALUES('d9c14e1eac104609',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('d9c14e1eac104609',1,'named in full','here Vesko Dranitsch');
INSERT INTO "link_evidence" VALUES('d9c14e1eac104609',2,'role','Botschafter');
INSERT INTO "link_evidence" VALUES('d9c14e1eac104609',3,'knowledge base','known as Vesko Dranitsch (vesko-dranitsch)');
INSERT INTO "link_evidence" VALUES('46d58c9813108626',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('46d58c9813108626',1,'first name','read as Ruth Pellenkamp');
INSERT INTO "link_evidence" VALUES('5dd1f7ec2879f067',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('5dd1f7ec2879f067',1,'surname','read as Ruth Pellenkamp');
INSERT INTO "link_evidence" VALUES('5dd1f7ec2879f067',2,'named in full','here Ruth Pellenkamp');
INSERT INTO "link_evidence" VALUES('dc17b950b0ae0bb9',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('dc17b950b0ae0bb9',1,'unnamed role','read as Mitarbeiter');
INSERT INTO "link_evidence" VALUES('3b77ef9b1210ad93',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('3b77ef9b1210ad93',1,'unnamed role','read as Mitarbeiter');
INSERT INTO "link_evidence" VALUES('298ae4f80c97fe9f',0,'speaker','these words name the speaker');
INSERT INTO "link_evidence" VALUES('298ae4f80c97fe9f',1,'base name','read as Odette Marivel');
INSERT INTO "link_evidence" VALUES('298ae4f80c97fe9f',2,'knowledge base','known as Odette Marivel (odette-marivel)');
CREATE TABLE link_evidence_span (
	statement TEXT NOT NULL, 
	step INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (statement, step, position), 
	FOREIGN KEY(statement, step) REFERENCES link_evidence (statement, step) ON DELETE CASCADE
);
INSERT INTO "link_evidence_span" VALUES('5644f519473ec5d3',0,0,17,23,'Aldaal');
INSERT INTO "link_evidence_span" VALUES('5644f519473ec5d3',1,0,153,167,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('5644f519473ec5d3',2,0,123,152,'Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence_span" VALUES('6e1a3a01abe531d3',0,0,123,167,'Nordmarks Ministerpräsidentin Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('6e1a3a01abe531d3',1,0,153,167,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('6e1a3a01abe531d3',2,0,123,152,'Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence_span" VALUES('bfc97c1b1937509c',0,0,280,300,'die Regierungschefin');
INSERT INTO "link_evidence_span" VALUES('bfc97c1b1937509c',1,0,123,167,'Nordmarks Ministerpräsidentin Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('78a4b2f93fe6ed6c',0,0,280,300,'die Regierungschefin');
INSERT INTO "link_evidence_span" VALUES('78a4b2f93fe6ed6c',1,0,123,167,'Nordmarks Ministerpräsidentin Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('4636ce1354393470',0,0,502,505,'sie');
INSERT INTO "link_evidence_span" VALUES('4636ce1354393470',1,0,280,300,'die Regierungschefin');
INSERT INTO "link_evidence_span" VALUES('1c00e46a19855999',0,0,599,640,'Isaliens Premierministerin Odette Marivel');
INSERT INTO "link_evidence_span" VALUES('1c00e46a19855999',1,0,626,640,'Odette Marivel');
INSERT INTO "link_evidence_span" VALUES('1c00e46a19855999',2,0,599,625,'Isaliens Premierministerin');
INSERT INTO "link_evidence_span" VALUES('09672a90cdf249b2',0,0,820,827,'Marivel');
INSERT INTO "link_evidence_span" VALUES('09672a90cdf249b2',1,0,626,640,'Odette Marivel');
INSERT INTO "link_evidence_span" VALUES('09672a90cdf249b2',2,0,599,625,'Isaliens Premierministerin');
INSERT INTO "link_evidence_span" VALUES('c596561c9824c07e',0,0,820,827,'Marivel');
INSERT INTO "link_evidence_span" VALUES('c596561c9824c07e',1,0,626,640,'Odette Marivel');
INSERT INTO "link_evidence_span" VALUES('c596561c9824c07e',2,0,599,625,'Isaliens Premierministerin');
INSERT INTO "link_evidence_span" VALUES('5e9d0b4370343680',0,0,926,975,'Der Generalsekretär des Sundbundes, Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('5e9d0b4370343680',1,0,962,975,'Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('5e9d0b4370343680',2,0,926,960,'Der Generalsekretär des Sundbundes');
INSERT INTO "link_evidence_span" VALUES('196ce6eea780e367',0,0,1099,1101,'er');
INSERT INTO "link_evidence_span" VALUES('196ce6eea780e367',1,0,926,975,'Der Generalsekretär des Sundbundes, Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('25008799f23ad605',0,0,1099,1101,'er');
INSERT INTO "link_evidence_span" VALUES('25008799f23ad605',1,0,926,975,'Der Generalsekretär des Sundbundes, Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('4d38277a8613eb8b',0,0,1188,1195,'Vennemo');
INSERT INTO "link_evidence_span" VALUES('4d38277a8613eb8b',1,0,962,975,'Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('4d38277a8613eb8b',2,0,926,960,'Der Generalsekretär des Sundbundes');
INSERT INTO "link_evidence_span" VALUES('24ac0b69be1a783f',0,0,1188,1195,'Vennemo');
INSERT INTO "link_evidence_span" VALUES('24ac0b69be1a783f',1,0,962,975,'Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('24ac0b69be1a783f',2,0,926,960,'Der Generalsekretär des Sundbundes');
INSERT INTO "link_evidence_span" VALUES('6fd724809fe94596',0,0,1320,1343,'die sarkanische Führung');
INSERT INTO "link_evidence_span" VALUES('6fd724809fe94596',1,0,1320,1343,'die sarkanische Führung');
INSERT INTO "link_evidence_span" VALUES('f4844eb32806c7f7',0,0,1497,1523,'sein Sprecher Miron Stavek');
INSERT INTO "link_evidence_span" VALUES('f4844eb32806c7f7',1,0,1511,1523,'Miron Stavek');
INSERT INTO "link_evidence_span" VALUES('f4844eb32806c7f7',2,0,1502,1510,'Sprecher');
INSERT INTO "link_evidence_span" VALUES('48c843e1c79e6bb4',0,0,1537,1539,'Er');
INSERT INTO "link_evidence_span" VALUES('48c843e1c79e6bb4',1,0,1497,1523,'sein Sprecher Miron Stavek');
INSERT INTO "link_evidence_span" VALUES('b0518511223e8558',0,0,1664,1677,'des Hafenamts');
INSERT INTO "link_evidence_span" VALUES('b0518511223e8558',1,0,1664,1677,'des Hafenamts');
INSERT INTO "link_evidence_span" VALUES('bc484c4c4b02b494',0,0,1727,1759,'Aus Regierungskreisen in Tarnvik');
INSERT INTO "link_evidence_span" VALUES('bc484c4c4b02b494',1,0,1731,1759,'Regierungskreisen in Tarnvik');
INSERT INTO "link_evidence_span" VALUES('8b9ff37a3381ca8b',0,0,2052,2082,'der nordmärkischen Küstenwache');
INSERT INTO "link_evidence_span" VALUES('8b9ff37a3381ca8b',1,0,2056,2082,'nordmärkischen Küstenwache');
INSERT INTO "link_evidence_span" VALUES('cc480443cde43f12',0,0,2189,2213,'ein Sprecher der Behörde');
INSERT INTO "link_evidence_span" VALUES('cc480443cde43f12',1,0,2189,2213,'ein Sprecher der Behörde');
INSERT INTO "link_evidence_span" VALUES('706c40ea8dde5d74',0,0,27,33,'Aldaal');
INSERT INTO "link_evidence_span" VALUES('706c40ea8dde5d74',1,0,172,186,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('706c40ea8dde5d74',2,0,142,171,'Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence_span" VALUES('9a6ee8a10cf45e5b',0,0,320,326,'Aldaal');
INSERT INTO "link_evidence_span" VALUES('9a6ee8a10cf45e5b',1,0,172,186,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('9a6ee8a10cf45e5b',2,0,142,171,'Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence_span" VALUES('27c019e0c9a72a5a',0,0,320,326,'Aldaal');
INSERT INTO "link_evidence_span" VALUES('27c019e0c9a72a5a',1,0,172,186,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('27c019e0c9a72a5a',2,0,142,171,'Nordmarks Ministerpräsidentin');
INSERT INTO "link_evidence_span" VALUES('9c01783ba37556ed',0,0,445,465,'die Regierungschefin');
INSERT INTO "link_evidence_span" VALUES('7a9dff2fe4d3046e',0,0,640,655,'der Küstenwache');
INSERT INTO "link_evidence_span" VALUES('7a9dff2fe4d3046e',1,0,640,655,'der Küstenwache');
INSERT INTO "link_evidence_span" VALUES('9f3e6121f14fd19c',0,0,752,782,'Oppositionsführer Gunnar Welsk');
INSERT INTO "link_evidence_span" VALUES('9f3e6121f14fd19c',1,0,770,782,'Gunnar Welsk');
INSERT INTO "link_evidence_span" VALUES('9f3e6121f14fd19c',2,0,752,769,'Oppositionsführer');
INSERT INTO "link_evidence_span" VALUES('ef830bd56c0e4afa',0,0,829,831,'Er');
INSERT INTO "link_evidence_span" VALUES('ef830bd56c0e4afa',1,0,752,782,'Oppositionsführer Gunnar Welsk');
INSERT INTO "link_evidence_span" VALUES('13f50955367d130c',0,0,958,963,'Welsk');
INSERT INTO "link_evidence_span" VALUES('13f50955367d130c',1,0,770,782,'Gunnar Welsk');
INSERT INTO "link_evidence_span" VALUES('13f50955367d130c',2,0,752,769,'Oppositionsführer');
INSERT INTO "link_evidence_span" VALUES('769fc7c0cb1d8dab',0,0,1036,1065,'Generalsekretär Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('769fc7c0cb1d8dab',1,0,1052,1065,'Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('769fc7c0cb1d8dab',2,0,1036,1051,'Generalsekretär');
INSERT INTO "link_evidence_span" VALUES('01b9d12c440eaf0a',0,0,1187,1189,'er');
INSERT INTO "link_evidence_span" VALUES('01b9d12c440eaf0a',1,0,1036,1065,'Generalsekretär Tjark Vennemo');
INSERT INTO "link_evidence_span" VALUES('163a3bec8e4f95b1',0,0,1210,1246,'Kestlands Außenminister Aarne Tolvik');
INSERT INTO "link_evidence_span" VALUES('163a3bec8e4f95b1',1,0,1234,1246,'Aarne Tolvik');
INSERT INTO "link_evidence_span" VALUES('163a3bec8e4f95b1',2,0,1210,1233,'Kestlands Außenminister');
INSERT INTO "link_evidence_span" VALUES('3233b65e46e9dddf',0,0,1452,1454,'er');
INSERT INTO "link_evidence_span" VALUES('3233b65e46e9dddf',1,0,1210,1246,'Kestlands Außenminister Aarne Tolvik');
INSERT INTO "link_evidence_span" VALUES('18e9a515313cc6ea',0,0,1452,1454,'er');
INSERT INTO "link_evidence_span" VALUES('18e9a515313cc6ea',1,0,1210,1246,'Kestlands Außenminister Aarne Tolvik');
INSERT INTO "link_evidence_span" VALUES('fa44781a4d3501a6',0,0,1489,1507,'Präsident Koslevar');
INSERT INTO "link_evidence_span" VALUES('fa44781a4d3501a6',1,0,1499,1507,'Koslevar');
INSERT INTO "link_evidence_span" VALUES('fa44781a4d3501a6',2,0,1489,1498,'Präsident');
INSERT INTO "link_evidence_span" VALUES('805e6db4ee6dfd1c',0,0,1556,1582,'sein Sprecher Miron Stavek');
INSERT INTO "link_evidence_span" VALUES('805e6db4ee6dfd1c',1,0,1570,1582,'Miron Stavek');
INSERT INTO "link_evidence_span" VALUES('805e6db4ee6dfd1c',2,0,1561,1569,'Sprecher');
INSERT INTO "link_evidence_span" VALUES('48bedb99db348409',0,0,1781,1814,'der Staatskanzlei in Port Ameline');
INSERT INTO "link_evidence_span" VALUES('48bedb99db348409',1,0,1781,1814,'der Staatskanzlei in Port Ameline');
INSERT INTO "link_evidence_span" VALUES('0a19a21dc2a63595',0,0,497,511,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('7dbd7b2b5d2b6801',0,0,439,442,'sie');
INSERT INTO "link_evidence_span" VALUES('7dbd7b2b5d2b6801',1,0,350,361,'ihre Chefin');
INSERT INTO "link_evidence_span" VALUES('0eb4453f0f29a597',0,0,497,511,'Henrike Aldaal');
INSERT INTO "link_evidence_span" VALUES('e7fb44ab1f9cd8bb',0,0,747,761,'Mara Lindqvist');
INSERT INTO "link_evidence_span" VALUES('d4b32e7d6aab40be',0,0,747,761,'Mara Lindqvist');
INSERT INTO "link_evidence_span" VALUES('a31365a2f6c7055e',0,0,1252,1268,'ein Abgeordneter');
INSERT INTO "link_evidence_span" VALUES('a31365a2f6c7055e',1,0,1252,1268,'ein Abgeordneter');
INSERT INTO "link_evidence_span" VALUES('ae82b12177d49a7a',0,0,1554,1596,'Botschafter Vesko Dranitsch dieser Zeitung');
INSERT INTO "link_evidence_span" VALUES('ae82b12177d49a7a',1,0,1566,1581,'Vesko Dranitsch');
INSERT INTO "link_evidence_span" VALUES('ae82b12177d49a7a',2,0,1554,1565,'Botschafter');
INSERT INTO "link_evidence_span" VALUES('053a02a95685f5b1',0,0,1554,1596,'Botschafter Vesko Dranitsch dieser Zeitung');
INSERT INTO "link_evidence_span" VALUES('053a02a95685f5b1',1,0,1566,1581,'Vesko Dranitsch');
INSERT INTO "link_evidence_span" VALUES('053a02a95685f5b1',2,0,1554,1565,'Botschafter');
INSERT INTO "link_evidence_span" VALUES('d9c14e1eac104609',0,0,1739,1748,'Dranitsch');
INSERT INTO "link_evidence_span" VALUES('d9c14e1eac104609',1,0,1566,1581,'Vesko Dranitsch');
INSERT INTO "link_evidence_span" VALUES('d9c14e1eac104609',2,0,1554,1565,'Botschafter');
INSERT INTO "link_evidence_span" VALUES('46d58c9813108626',0,0,1786,1819,'Die Seerechtlerin Ruth Pellenkamp');
INSERT INTO "link_evidence_span" VALUES('46d58c9813108626',1,0,1804,1819,'Ruth Pellenkamp');
INSERT INTO "link_evidence_span" VALUES('5dd1f7ec2879f067',0,0,1962,1972,'Pellenkamp');
INSERT INTO "link_evidence_span" VALUES('5dd1f7ec2879f067',1,0,1962,1972,'Pellenkamp');
INSERT INTO "link_evidence_span" VALUES('5dd1f7ec2879f067',2,0,1804,1819,'Ruth Pellenkamp');
INSERT INTO "link_evidence_span" VALUES('dc17b950b0ae0bb9',0,0,2193,2208,'ein Mitarbeiter');
INSERT INTO "link_evidence_span" VALUES('dc17b950b0ae0bb9',1,0,2193,2208,'ein Mitarbeiter');
INSERT INTO "link_evidence_span" VALUES('3b77ef9b1210ad93',0,0,2193,2208,'ein Mitarbeiter');
INSERT INTO "link_evidence_span" VALUES('3b77ef9b1210ad93',1,0,2193,2208,'ein Mitarbeiter');
INSERT INTO "link_evidence_span" VALUES('298ae4f80c97fe9f',0,0,2310,2373,'Bittet Odette Marivel, oder bittet sie nicht? In ihrer Umgebung');
INSERT INTO "link_evidence_span" VALUES('298ae4f80c97fe9f',1,0,2317,2331,'Odette Marivel');
CREATE TABLE occupancy (
	layer TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	actor TEXT NOT NULL, 
	office TEXT NOT NULL, 
	start TEXT, 
	"end" TEXT, 
	PRIMARY KEY (layer, position)
);
INSERT INTO "occupancy" VALUES('file',0,'henrike-aldaal','nordmark:head-of-government','2022-11-08',NULL);
INSERT INTO "occupancy" VALUES('file',1,'mara-lindqvist','nordmark:foreign-minister','2022-11-08',NULL);
INSERT INTO "occupancy" VALUES('file',2,'gunnar-welsk','kuestenpartei:chair','2020-05',NULL);
INSERT INTO "occupancy" VALUES('file',3,'claas-ottevanger','sundreeder:president','2018',NULL);
INSERT INTO "occupancy" VALUES('file',4,'tjark-vennemo','sundbund:secretary-general','2019-04-01','2025-03-31');
INSERT INTO "occupancy" VALUES('file',5,'livio-casparan','sundbund:secretary-general','2025-04-01',NULL);
INSERT INTO "occupancy" VALUES('file',6,'livio-casparan','isalien:shipping-minister','2020-06','2024-12');
INSERT INTO "occupancy" VALUES('file',7,'odette-marivel','isalien:head-of-government','2021-06',NULL);
INSERT INTO "occupancy" VALUES('file',8,'aarne-tolvik','kestland:foreign-minister','2023-02',NULL);
INSERT INTO "occupancy" VALUES('file',9,'siiri-halvane','kestland:defence-minister','2023-02',NULL);
INSERT INTO "occupancy" VALUES('file',10,'etienne-valcourbe','vantarien:president','2021-12',NULL);
INSERT INTO "occupancy" VALUES('file',11,'radomir-koslevar','sarkanien:president','2014',NULL);
INSERT INTO "occupancy" VALUES('file',12,'miron-stavek','sarkanien:presidential-spokesperson','2020',NULL);
INSERT INTO "occupancy" VALUES('file',13,'vesko-dranitsch','sarkanien:ambassador-nordmark','2022-03',NULL);
CREATE TABLE office (
	layer TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	label TEXT NOT NULL, 
	label_female TEXT NOT NULL, 
	body TEXT NOT NULL, 
	wikidata TEXT, 
	PRIMARY KEY (layer, position)
);
INSERT INTO "office" VALUES('file',0,'nordmark:head-of-government','Ministerpräsident Nordmarks','Ministerpräsidentin Nordmarks','nordmark',NULL);
INSERT INTO "office" VALUES('file',1,'nordmark:foreign-minister','Außenminister Nordmarks','Außenministerin Nordmarks','nordmark',NULL);
INSERT INTO "office" VALUES('file',2,'kuestenpartei:chair','Vorsitzender der Küstenpartei','Vorsitzende der Küstenpartei','kuestenpartei',NULL);
INSERT INTO "office" VALUES('file',3,'sundreeder:president','Präsident des Verbands der Sundreeder','Präsidentin des Verbands der Sundreeder','sundreeder',NULL);
INSERT INTO "office" VALUES('file',4,'sundbund:secretary-general','Generalsekretär des Sundbundes','Generalsekretärin des Sundbundes','sundbund',NULL);
INSERT INTO "office" VALUES('file',5,'isalien:head-of-government','Premierminister Isaliens','Premierministerin Isaliens','isalien',NULL);
INSERT INTO "office" VALUES('file',6,'isalien:shipping-minister','Schifffahrtsminister Isaliens','Schifffahrtsministerin Isaliens','isalien',NULL);
INSERT INTO "office" VALUES('file',7,'kestland:foreign-minister','Außenminister Kestlands','Außenministerin Kestlands','kestland',NULL);
INSERT INTO "office" VALUES('file',8,'kestland:defence-minister','Verteidigungsminister Kestlands','Verteidigungsministerin Kestlands','kestland',NULL);
INSERT INTO "office" VALUES('file',9,'vantarien:president','Präsident Vantariens','Präsidentin Vantariens','vantarien',NULL);
INSERT INTO "office" VALUES('file',10,'sarkanien:president','Präsident Sarkaniens','Präsidentin Sarkaniens','sarkanien',NULL);
INSERT INTO "office" VALUES('file',11,'sarkanien:presidential-spokesperson','Präsidialsprecher Sarkaniens','Präsidialsprecherin Sarkaniens','sarkanien',NULL);
INSERT INTO "office" VALUES('file',12,'sarkanien:ambassador-nordmark','Botschafter Sarkaniens in Nordmark','Botschafterin Sarkaniens in Nordmark','sarkanien',NULL);
CREATE TABLE office_title (
	layer TEXT NOT NULL, 
	office INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (layer, office, position), 
	FOREIGN KEY(layer, office) REFERENCES office (layer, position) ON DELETE CASCADE
);
INSERT INTO "office_title" VALUES('file',0,0,'Ministerpräsident');
INSERT INTO "office_title" VALUES('file',0,1,'Ministerpräsidentin');
INSERT INTO "office_title" VALUES('file',0,2,'Premierminister');
INSERT INTO "office_title" VALUES('file',0,3,'Premierministerin');
INSERT INTO "office_title" VALUES('file',0,4,'Premier');
INSERT INTO "office_title" VALUES('file',0,5,'Regierungschef');
INSERT INTO "office_title" VALUES('file',0,6,'Regierungschefin');
INSERT INTO "office_title" VALUES('file',1,0,'Außenminister');
INSERT INTO "office_title" VALUES('file',1,1,'Außenministerin');
INSERT INTO "office_title" VALUES('file',1,2,'Chefdiplomat');
INSERT INTO "office_title" VALUES('file',1,3,'Chefdiplomatin');
INSERT INTO "office_title" VALUES('file',2,0,'Vorsitzender');
INSERT INTO "office_title" VALUES('file',2,1,'Vorsitzende');
INSERT INTO "office_title" VALUES('file',2,2,'Parteichef');
INSERT INTO "office_title" VALUES('file',2,3,'Parteichefin');
INSERT INTO "office_title" VALUES('file',2,4,'Chef');
INSERT INTO "office_title" VALUES('file',2,5,'Chefin');
INSERT INTO "office_title" VALUES('file',2,6,'Oppositionsführer');
INSERT INTO "office_title" VALUES('file',2,7,'Oppositionsführerin');
INSERT INTO "office_title" VALUES('file',3,0,'Präsident');
INSERT INTO "office_title" VALUES('file',3,1,'Präsidentin');
INSERT INTO "office_title" VALUES('file',3,2,'Verbandspräsident');
INSERT INTO "office_title" VALUES('file',3,3,'Verbandspräsidentin');
INSERT INTO "office_title" VALUES('file',3,4,'Verbandschef');
INSERT INTO "office_title" VALUES('file',3,5,'Verbandschefin');
INSERT INTO "office_title" VALUES('file',4,0,'Generalsekretär');
INSERT INTO "office_title" VALUES('file',4,1,'Generalsekretärin');
INSERT INTO "office_title" VALUES('file',5,0,'Premierminister');
INSERT INTO "office_title" VALUES('file',5,1,'Premierministerin');
INSERT INTO "office_title" VALUES('file',5,2,'Premier');
INSERT INTO "office_title" VALUES('file',5,3,'Ministerpräsident');
INSERT INTO "office_title" VALUES('file',5,4,'Ministerpräsidentin');
INSERT INTO "office_title" VALUES('file',5,5,'Regierungschef');
INSERT INTO "office_title" VALUES('file',5,6,'Regierungschefin');
INSERT INTO "office_title" VALUES('file',6,0,'Schifffahrtsminister');
INSERT INTO "office_title" VALUES('file',6,1,'Schifffahrtsministerin');
INSERT INTO "office_title" VALUES('file',7,0,'Außenminister');
INSERT INTO "office_title" VALUES('file',7,1,'Außenministerin');
INSERT INTO "office_title" VALUES('file',7,2,'Chefdiplomat');
INSERT INTO "office_title" VALUES('file',7,3,'Chefdiplomatin');
INSERT INTO "office_title" VALUES('file',8,0,'Verteidigungsminister');
INSERT INTO "office_title" VALUES('file',8,1,'Verteidigungsministerin');
INSERT INTO "office_title" VALUES('file',9,0,'Präsident');
INSERT INTO "office_title" VALUES('file',9,1,'Präsidentin');
INSERT INTO "office_title" VALUES('file',9,2,'Staatschef');
INSERT INTO "office_title" VALUES('file',9,3,'Staatschefin');
INSERT INTO "office_title" VALUES('file',10,0,'Präsident');
INSERT INTO "office_title" VALUES('file',10,1,'Präsidentin');
INSERT INTO "office_title" VALUES('file',10,2,'Staatschef');
INSERT INTO "office_title" VALUES('file',10,3,'Staatschefin');
INSERT INTO "office_title" VALUES('file',11,0,'Präsidialsprecher');
INSERT INTO "office_title" VALUES('file',11,1,'Präsidialsprecherin');
INSERT INTO "office_title" VALUES('file',11,2,'Präsidentensprecher');
INSERT INTO "office_title" VALUES('file',11,3,'Sprecher des sarkanischen Präsidenten');
INSERT INTO "office_title" VALUES('file',11,4,'Sprecher von Präsident Koslevar');
INSERT INTO "office_title" VALUES('file',12,0,'Botschafter');
INSERT INTO "office_title" VALUES('file',12,1,'Botschafterin');
CREATE TABLE proposal (
	codebook TEXT NOT NULL, 
	id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	description TEXT NOT NULL, 
	parent TEXT, 
	valid TEXT, 
	PRIMARY KEY (codebook, id), 
	FOREIGN KEY(codebook) REFERENCES codebook (id) ON DELETE CASCADE
);
INSERT INTO "proposal" VALUES('kaarsund','strait_closure',0,'Sperrung','Den Kaarsund ganz oder auf Zeit für Tanker sperren. Nicht gemeint sind Bedingungen der Durchfahrt wie Lotsen, Gebühren oder Kontrollen.',NULL,NULL);
INSERT INTO "proposal" VALUES('kaarsund','transit_fee',1,'Durchfahrtsgebühr','Eine Gebühr oder Maut für Tanker, die den Kaarsund befahren; auch als Einzahlung in einen Havariefonds.',NULL,NULL);
INSERT INTO "proposal" VALUES('kaarsund','joint_patrol',2,'Gemeinsame Patrouillen','Kriegsschiffe oder Boote der Mitgliedstaaten fahren im Kaarsund unter einem Kommando oder nach einem gemeinsamen Plan.',NULL,NULL);
INSERT INTO "proposal" VALUES('kaarsund','pilot_duty',3,'Lotsenpflicht','Jeder Tanker muss im Kaarsund einen Lotsen an Bord nehmen.',NULL,NULL);
INSERT INTO "proposal" VALUES('kaarsund','referendum',4,'Volksabstimmung','Die Bürger von Nordmark stimmen selbst über die Sperrung ab.',NULL,NULL);
CREATE TABLE proposal_word (
	codebook TEXT NOT NULL, 
	proposal TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (codebook, proposal, kind, position), 
	FOREIGN KEY(codebook, proposal) REFERENCES proposal (codebook, id) ON DELETE CASCADE
);
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','evoked_by',0,'Sperrung|=Sperre|Tanker-Sperre|Schließung|Tankerverbot|Durchfahrtsverbot');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','evoked_by',1,'Kaarsund|=Sund|Meerenge|=Enge|=Meer sperren|schließen|abschließen|abriegeln|dichtmachen|gesperrt');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','evoked_by',2,'kein_Tanker fahren|passieren Kaarsund|=Sund|Meerenge');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','evoked_by',3,'frei Durchfahrt|Passage Einschränkung|einschränken|beschränken');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','evoked_by',4,'Tanker|Schiff umleiten|Umleitung');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','excluded_by',0,'Sperrung der Straße|Konto');
INSERT INTO "proposal_word" VALUES('kaarsund','strait_closure','excluded_by',1,'Volksabstimmung|Volksentscheid|Referendum über_Sperrung|über_Schließung|über_Sperre|über_Tanker-Sperre');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',0,'Durchfahrtsgebühr|Passagegebühr|=Gebühr|Sundmaut|=Maut|Sundzoll|Wegezoll');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',1,'Durchfahrt|durchfahren zahlen|bezahlen|Geld|kassieren');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',2,'Frachtrate verteuern|Verteuerung');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',3,'Tanker Kasse_bitten');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',4,'Havariefonds');
INSERT INTO "proposal_word" VALUES('kaarsund','transit_fee','evoked_by',5,'Abzocke|Wegelagerei');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',0,'Patrouille|Marinepatrouille|Patrouillenfahrt|patrouillieren');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',1,'Kriegsschiff|Fregatte Kaarsund|=Sund|Meerenge|willkommen|schicken|entsenden|sehen|stellen');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',2,'Fregatte|Kriegsschiff|beteiligen Kommando');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',3,'gemeinsam|zusammen fahren|auslaufen');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',4,'Marine gemeinsam');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',5,'Marine Boot|Schiff stellen|schicken|entsenden|beisteuern');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',6,'Sundbund Marine');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','evoked_by',7,'wir =Marine');
INSERT INTO "proposal_word" VALUES('kaarsund','joint_patrol','excluded_by',0,'Marine|Boot bergen|löschen|Bergung');
INSERT INTO "proposal_word" VALUES('kaarsund','pilot_duty','evoked_by',0,'Lotsenpflicht|Lotsenzwang|Lotsengebot');
INSERT INTO "proposal_word" VALUES('kaarsund','pilot_duty','evoked_by',1,'Lotse Pflicht|Tanker|Bord|willkommen|gut|niemand|einig|verpflichten');
INSERT INTO "proposal_word" VALUES('kaarsund','pilot_duty','excluded_by',0,'ohne_Lotse|keinen_Lotse');
INSERT INTO "proposal_word" VALUES('kaarsund','referendum','evoked_by',0,'Volksabstimmung|Volksentscheid|Volksbefragung|Referendum');
INSERT INTO "proposal_word" VALUES('kaarsund','referendum','evoked_by',1,'dem Volk vorlegen|fragen|abstimmen|entscheiden');
INSERT INTO "proposal_word" VALUES('kaarsund','referendum','evoked_by',2,'an die Urne');
CREATE TABLE published_doubt (
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	doubt TEXT NOT NULL, 
	PRIMARY KEY (article, position), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
CREATE TABLE published_evidence (
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (article, position), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "published_evidence" VALUES('d0cc294d41f8a424',0,6,16,'2025-01-14');
INSERT INTO "published_evidence" VALUES('81212ec44540a029',0,6,16,'2025-03-19');
CREATE TABLE rejection (
	id TEXT NOT NULL, 
	source TEXT NOT NULL, 
	reason TEXT NOT NULL, 
	remedy TEXT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "rejection" VALUES('466e60e4eb2bfd07e5b5','leer.txt','leer.txt is empty: there is no word in it.','Check the file at its source.');
CREATE TABLE segment (
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (article, position), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE
);
INSERT INTO "segment" VALUES('d0cc294d41f8a424',0,'furniture',1,16,'date 2025-01-14');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',1,'headline',17,59,'Aldaal schließt Sperrung des Kaarsunds aus');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',2,'dateline',61,78,'Aldersund (nan) –');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',3,'body',79,597,'Nach der Havarie des Tankers „Amalthea“ hat Nordmarks Ministerpräsidentin Henrike Aldaal eine Sperrung des Kaarsunds für Öltransporte ausgeschlossen. „Eine Sperrung wird es mit mir nicht geben“, sagte die Regierungschefin am Dienstag nach einer Sitzung ihres Kabinetts in Aldersund. „Wer die Meerenge schließt, trifft zuerst unsere eigenen Häfen und erst danach die Reeder, die an ihren Schiffen sparen.“ Zugleich sicherte sie den Bewohnern der Insel Ulvesand zu, die Kosten der Reinigung in voller Höhe zu übernehmen.');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',4,'body',599,924,'Isaliens Premierministerin Odette Marivel hatte die Sperrung am Montag gefordert. Kein Tanker dürfe mehr durch den Kaarsund fahren, solange nicht geklärt sei, warum die „Amalthea“ ohne Lotsen unterwegs gewesen sei, sagte Marivel vor dem Parlament in Port Ameline. „Das Öl fragt nicht, in wessen Hoheitsgewässern es anlandet.“');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',5,'body',926,1302,'Der Generalsekretär des Sundbundes, Tjark Vennemo, lehnte gemeinsame Patrouillen der vier Mitgliedstaaten ab. „Der Sundbund ist keine Marine, und er wird auch keine“, sagte er dem Sender Sundwelle. Es gebe keine Pläne, Kriegsschiffe in die Meerenge zu schicken. Vennemo sprach sich stattdessen für eine Lotsenpflicht aus, wie sie der Bund schon vor drei Jahren empfohlen habe.');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',6,'body',1304,1725,'In Velmora wies die sarkanische Führung jede Mitverantwortung für das Unglück zurück. Präsident Radomir Koslevar sehe in Einschränkungen der freien Durchfahrt einen „unfreundlichen Akt“, sagte sein Sprecher Miron Stavek am Dienstag. Er fügte hinzu, auf eine Schließung der Meerenge werde Sarkanien „angemessen antworten“. Durch den Kaarsund gehen nach Angaben des Hafenamts etwa zwei Drittel der sarkanischen Ölausfuhren.');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',7,'body',1727,1940,'Aus Regierungskreisen in Tarnvik verlautete, Kestland könne sich eine Durchfahrtsgebühr vorstellen, wenn die Einnahmen in einen gemeinsamen Havariefonds flössen. Eine Entscheidung sei noch nicht gefallen, hieß es.');
INSERT INTO "segment" VALUES('d0cc294d41f8a424',8,'body',1942,2275,'Die „Amalthea“ war am vergangenen Donnerstag bei schwerem Sturm vor Ulvesand auf Grund gelaufen. Nach Angaben der nordmärkischen Küstenwache sind bislang rund 900 Tonnen Schweröl ausgetreten. Die Bergung werde „eher Wochen als Tage“ dauern, sagte ein Sprecher der Behörde. An Bord waren 23 Seeleute, die alle gerettet werden konnten.');
INSERT INTO "segment" VALUES('81212ec44540a029',0,'furniture',1,16,'date 2025-03-19');
INSERT INTO "segment" VALUES('81212ec44540a029',1,'headline',17,66,'Kaarsund: Aldaal schließt Sperrung nicht mehr aus');
INSERT INTO "segment" VALUES('81212ec44540a029',2,'dateline',68,85,'Aldersund (nan) –');
INSERT INTO "segment" VALUES('81212ec44540a029',3,'body',86,498,'Nach dem zweiten Tankerunglück binnen zehn Wochen rückt Nordmarks Ministerpräsidentin Henrike Aldaal von ihrem Nein zu einer Sperrung des Kaarsunds ab. „Ich schließe eine Sperrung nicht mehr aus, wenn Isalien uns darum bittet“, sagte Aldaal am Mittwoch dem Sender Sundwelle. „Das ist keine Drohung, das ist eine Lehre aus zwei Unfällen.“ Noch im Januar hatte die Regierungschefin einen solchen Schritt abgelehnt.');
INSERT INTO "segment" VALUES('81212ec44540a029',4,'body',500,750,'Am Sonntag war der Tanker „Borealis“ im dichten Nebel mit einer Fähre zusammengestoßen. Drei Menschen wurden verletzt, Öl trat nach Angaben der Küstenwache nur in geringen Mengen aus. Wie die „Amalthea“ hatte auch dieses Schiff keinen Lotsen an Bord.');
INSERT INTO "segment" VALUES('81212ec44540a029',5,'body',752,990,'Oppositionsführer Gunnar Welsk nannte Aldaals Schwenk „spät, aber immerhin“. Er bekräftigte zugleich seine Forderung nach einer Volksabstimmung. „Eine so große Sache gehört nicht in ein Radiostudio“, sagte Welsk, „sie gehört an die Urne.“');
INSERT INTO "segment" VALUES('81212ec44540a029',6,'body',992,1208,'Aus dem Sundbund kamen zurückhaltende Töne. Generalsekretär Tjark Vennemo warnte davor, die Meerenge zu schließen. Er habe „bis zum letzten Tag im Amt“ nicht vor, seine Meinung zu ändern, teilte er in Brannhaven mit.');
INSERT INTO "segment" VALUES('81212ec44540a029',7,'body',1210,1455,'Kestlands Außenminister Aarne Tolvik erklärte, seine Regierung werde sich einer Sperrung nicht in den Weg stellen, sofern sie auf wenige Monate befristet bleibe. Besser sei freilich eine Gebühr. „Was etwas kostet, wird seltener getan“, sagte er.');
INSERT INTO "segment" VALUES('81212ec44540a029',8,'body',1457,1670,'Scharfe Kritik kam aus Velmora. Präsident Koslevar betrachte die Äußerung als „leichtfertig“, ließ sein Sprecher Miron Stavek mitteilen. Sarkanien sei nicht bereit, über eine Schließung der Meerenge zu verhandeln.');
INSERT INTO "segment" VALUES('81212ec44540a029',9,'body',1672,2083,'Ob Isalien einen Antrag stellen wird, blieb zunächst offen. Man prüfe die Lage, hieß es am Mittwochabend aus der Staatskanzlei in Port Ameline. Das Durchfahrtsabkommen von 1957 erlaubt es jedem Anrainer, bei „ernster Gefahr für Küste und Gewässer“ eine zeitweilige Schließung zu beantragen. Angewandt wurde die Klausel bislang nie. Die Häfen in Aldersund und Tarnvik arbeiteten am Mittwoch ohne Einschränkungen.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',0,'headline',0,31,'Nach dem Unglück der »Borealis«');
INSERT INTO "segment" VALUES('4da8ca8977de1166',1,'headline',33,55,'Aldaals Schritt zurück');
INSERT INTO "segment" VALUES('4da8ca8977de1166',2,'teaser',57,227,'Im Januar klang es nach einem Grundsatz, im März klingt es nach einer Bedingung. Die Ministerpräsidentin öffnet eine Tür, durch die sie selbst nicht als Erste gehen will.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',3,'furniture',229,247,'Von Jelle Tidemoor');
INSERT INTO "segment" VALUES('4da8ca8977de1166',4,'furniture',249,269,'· Lesezeit 4 Minuten');
INSERT INTO "segment" VALUES('4da8ca8977de1166',5,'body',271,693,'Es war kurz nach sieben, die meisten Minister saßen noch beim Kaffee, da hatte ihre Chefin die Linie der Regierung schon geändert. Eine Sperrung des Kaarsunds schließe sie nicht länger aus, sofern Isalien darum ersuche, sagte Henrike Aldaal am Mittwoch im Frühprogramm der Sundwelle. Sie empfinde das nicht als Kehrtwende. Zwei Unfälle in zehn Wochen seien aber mehr, als ein Land auf Dauer mit Bedauern beantworten könne.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',6,'body',695,1117,'Im Außenministerium erfuhr man davon aus dem Radio. Mara Lindqvist, die noch im Januar vor der Handelskammer gegen jede Schließung gesprochen hatte, ließ am Nachmittag mitteilen, sie teile die Sorge der Ministerpräsidentin, rate jedoch weiterhin zu milderen Mitteln. Eine Gebühr, von allen erhoben, sei ein solches; eine Pflicht, Lotsen an Bord zu nehmen, ein zweites. Von einer Sperrung verspreche sie sich dagegen wenig.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',7,'body',1119,1455,'In der Fraktion wächst das Unbehagen. »Man kann nicht im Januar den Riegel vorschieben und im März den Schlüssel verschenken«, klagt ein Abgeordneter, der seinen Namen nicht in der Zeitung lesen möchte. Andere sind erleichtert. Hatte man denn im Ernst geglaubt, die Sache werde sich von selbst verflüchtigen wie ein Ölfilm in der Sonne?');
INSERT INTO "segment" VALUES('4da8ca8977de1166',8,'body',1457,1749,'In Velmora wiederum hat man genau zugehört. Der Kaarsund sei ein internationales Gewässer, sagte Botschafter Vesko Dranitsch dieser Zeitung am Abend, und wer ihn schließe, der schließe auch die Botschaften. Ob das eine Warnung sei? »Nennen Sie es eine Wettervorhersage«, entgegnete Dranitsch.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',9,'body',1751,1998,'Nicht alle halten das für Theater. Die Seerechtlerin Ruth Pellenkamp weist darauf hin, dass das Abkommen von 1957 eine zeitweilige Schließung zulasse, eine dauerhafte aber nicht. »Auf die Uhr kommt es an«, sagt Pellenkamp, »nicht auf das Schloss.«');
INSERT INTO "segment" VALUES('4da8ca8977de1166',10,'body',2000,2272,'Sanvaine hüllt sich vorerst in Schweigen. Vantarien, so ist in Brannhaven zu hören, würde eine Sperrung kaum verhindern, sie aber auch nicht loben. Präsident Étienne Valcourbe wolle, berichtet ein Mitarbeiter, vor allem eines: dass niemand ihn vor dem Gipfel im Mai fragt.');
INSERT INTO "segment" VALUES('4da8ca8977de1166',11,'body',2274,2516,'So hängt nun alles an Port Ameline. Bittet Odette Marivel, oder bittet sie nicht? In ihrer Umgebung heißt es, die Premierministerin werde sich Zeit lassen; man habe lange genug allein gerufen und könne es sich leisten, ein wenig zu schweigen.');
CREATE TABLE setting (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "setting" VALUES('schema','5');
INSERT INTO "setting" VALUES('engine','neural');
CREATE TABLE span (
	statement TEXT NOT NULL, 
	part TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	PRIMARY KEY (statement, part, position), 
	FOREIGN KEY(statement) REFERENCES statement (id) ON DELETE CASCADE
);
INSERT INTO "span" VALUES('5644f519473ec5d3','quote',0,33,55,'Sperrung des Kaarsunds');
INSERT INTO "span" VALUES('5644f519473ec5d3','cue',0,24,32,'schließt');
INSERT INTO "span" VALUES('5644f519473ec5d3','cue',1,56,59,'aus');
INSERT INTO "span" VALUES('5644f519473ec5d3','speaker',0,17,23,'Aldaal');
INSERT INTO "span" VALUES('6e1a3a01abe531d3','quote',0,119,227,'hat Nordmarks Ministerpräsidentin Henrike Aldaal eine Sperrung des Kaarsunds für Öltransporte ausgeschlossen');
INSERT INTO "span" VALUES('6e1a3a01abe531d3','cue',0,79,83,'Nach');
INSERT INTO "span" VALUES('6e1a3a01abe531d3','frame',0,79,118,'Nach der Havarie des Tankers „Amalthea“');
INSERT INTO "span" VALUES('6e1a3a01abe531d3','speaker',0,123,167,'Nordmarks Ministerpräsidentin Henrike Aldaal');
INSERT INTO "span" VALUES('6e1a3a01abe531d3','said',0,304,312,'Dienstag');
INSERT INTO "span" VALUES('bfc97c1b1937509c','quote',0,229,272,'„Eine Sperrung wird es mit mir nicht geben“');
INSERT INTO "span" VALUES('bfc97c1b1937509c','cue',0,274,279,'sagte');
INSERT INTO "span" VALUES('bfc97c1b1937509c','frame',0,272,360,', sagte die Regierungschefin am Dienstag nach einer Sitzung ihres Kabinetts in Aldersund');
INSERT INTO "span" VALUES('bfc97c1b1937509c','speaker',0,280,300,'die Regierungschefin');
INSERT INTO "span" VALUES('bfc97c1b1937509c','said',0,304,312,'Dienstag');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','quote',0,362,483,'„Wer die Meerenge schließt, trifft zuerst unsere eigenen Häfen und erst danach die Reeder, die an ihren Schiffen sparen.“');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','cue',0,274,279,'sagte');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','cue',1,313,317,'nach');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','frame',0,272,361,', sagte die Regierungschefin am Dienstag nach einer Sitzung ihres Kabinetts in Aldersund.');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','speaker',0,280,300,'die Regierungschefin');
INSERT INTO "span" VALUES('78a4b2f93fe6ed6c','said',0,304,312,'Dienstag');
INSERT INTO "span" VALUES('4636ce1354393470','quote',0,543,596,'die Kosten der Reinigung in voller Höhe zu übernehmen');
INSERT INTO "span" VALUES('4636ce1354393470','cue',0,493,501,'sicherte');
INSERT INTO "span" VALUES('4636ce1354393470','cue',1,539,541,'zu');
INSERT INTO "span" VALUES('4636ce1354393470','frame',0,484,542,'Zugleich sicherte sie den Bewohnern der Insel Ulvesand zu,');
INSERT INTO "span" VALUES('4636ce1354393470','speaker',0,502,505,'sie');
INSERT INTO "span" VALUES('4636ce1354393470','addressee',0,506,538,'den Bewohnern der Insel Ulvesand');
INSERT INTO "span" VALUES('4636ce1354393470','said',0,304,312,'Dienstag');
INSERT INTO "span" VALUES('1c00e46a19855999','quote',0,647,659,'die Sperrung');
INSERT INTO "span" VALUES('1c00e46a19855999','cue',0,641,646,'hatte');
INSERT INTO "span" VALUES('1c00e46a19855999','cue',1,670,679,'gefordert');
INSERT INTO "span" VALUES('1c00e46a19855999','speaker',0,599,640,'Isaliens Premierministerin Odette Marivel');
INSERT INTO "span" VALUES('1c00e46a19855999','said',0,663,669,'Montag');
INSERT INTO "span" VALUES('09672a90cdf249b2','quote',0,681,812,'Kein Tanker dürfe mehr durch den Kaarsund fahren, solange nicht geklärt sei, warum die „Amalthea“ ohne Lotsen unterwegs gewesen sei');
INSERT INTO "span" VALUES('09672a90cdf249b2','cue',0,814,819,'sagte');
INSERT INTO "span" VALUES('09672a90cdf249b2','frame',0,812,861,', sagte Marivel vor dem Parlament in Port Ameline');
INSERT INTO "span" VALUES('09672a90cdf249b2','speaker',0,820,827,'Marivel');
INSERT INTO "span" VALUES('09672a90cdf249b2','addressee',0,832,861,'dem Parlament in Port Ameline');
INSERT INTO "span" VALUES('09672a90cdf249b2','said',0,663,669,'Montag');
INSERT INTO "span" VALUES('c596561c9824c07e','quote',0,863,924,'„Das Öl fragt nicht, in wessen Hoheitsgewässern es anlandet.“');
INSERT INTO "span" VALUES('c596561c9824c07e','cue',0,814,819,'sagte');
INSERT INTO "span" VALUES('c596561c9824c07e','frame',0,812,861,', sagte Marivel vor dem Parlament in Port Ameline');
INSERT INTO "span" VALUES('c596561c9824c07e','speaker',0,820,827,'Marivel');
INSERT INTO "span" VALUES('c596561c9824c07e','said',0,663,669,'Montag');
INSERT INTO "span" VALUES('5e9d0b4370343680','quote',0,926,1035,'Der Generalsekretär des Sundbundes, Tjark Vennemo, lehnte gemeinsame Patrouillen der vier Mitgliedstaaten ab.');
INSERT INTO "span" VALUES('5e9d0b4370343680','speaker',0,926,975,'Der Generalsekretär des Sundbundes, Tjark Vennemo');
INSERT INTO "span" VALUES('196ce6eea780e367','quote',0,1036,1091,'„Der Sundbund ist keine Marine, und er wird auch keine“');
INSERT INTO "span" VALUES('196ce6eea780e367','cue',0,1093,1098,'sagte');
INSERT INTO "span" VALUES('196ce6eea780e367','frame',0,1091,1122,', sagte er dem Sender Sundwelle');
INSERT INTO "span" VALUES('196ce6eea780e367','speaker',0,1099,1101,'er');
INSERT INTO "span" VALUES('196ce6eea780e367','addressee',0,1102,1122,'dem Sender Sundwelle');
INSERT INTO "span" VALUES('196ce6eea780e367','via',0,1113,1122,'Sundwelle');
INSERT INTO "span" VALUES('25008799f23ad605','quote',0,1124,1186,'Es gebe keine Pläne, Kriegsschiffe in die Meerenge zu schicken');
INSERT INTO "span" VALUES('25008799f23ad605','cue',0,1093,1098,'sagte');
INSERT INTO "span" VALUES('25008799f23ad605','frame',0,1091,1122,', sagte er dem Sender Sundwelle');
INSERT INTO "span" VALUES('25008799f23ad605','speaker',0,1099,1101,'er');
INSERT INTO "span" VALUES('25008799f23ad605','addressee',0,1102,1122,'dem Sender Sundwelle');
INSERT INTO "span" VALUES('25008799f23ad605','via',0,1113,1122,'Sundwelle');
INSERT INTO "span" VALUES('4d38277a8613eb8b','quote',0,1220,1242,'für eine Lotsenpflicht');
INSERT INTO "span" VALUES('4d38277a8613eb8b','cue',0,1196,1202,'sprach');
INSERT INTO "span" VALUES('4d38277a8613eb8b','cue',1,1243,1246,'aus');
INSERT INTO "span" VALUES('4d38277a8613eb8b','speaker',0,1188,1195,'Vennemo');
INSERT INTO "span" VALUES('4d38277a8613eb8b','via',0,1113,1122,'Sundwelle');
INSERT INTO "span" VALUES('24ac0b69be1a783f','quote',0,1248,1301,'wie sie der Bund schon vor drei Jahren empfohlen habe');
INSERT INTO "span" VALUES('24ac0b69be1a783f','cue',0,1196,1207,'sprach sich');
INSERT INTO "span" VALUES('24ac0b69be1a783f','cue',1,1243,1246,'aus');
INSERT INTO "span" VALUES('24ac0b69be1a783f','frame',0,1188,1247,'Vennemo sprach sich stattdessen für eine Lotsenpflicht aus,');
INSERT INTO "span" VALUES('24ac0b69be1a783f','speaker',0,1188,1195,'Vennemo');
INSERT INTO "span" VALUES('24ac0b69be1a783f','via',0,1113,1122,'Sundwelle');
INSERT INTO "span" VALUES('6fd724809fe94596','quote',0,1344,1381,'jede Mitverantwortung für das Unglück');
INSERT INTO "span" VALUES('6fd724809fe94596','cue',0,1315,1319,'wies');
INSERT INTO "span" VALUES('6fd724809fe94596','cue',1,1382,1388,'zurück');
INSERT INTO "span" VALUES('6fd724809fe94596','speaker',0,1320,1343,'die sarkanische Führung');
INSERT INTO "span" VALUES('f4844eb32806c7f7','quote',0,1390,1489,'Präsident Radomir Koslevar sehe in Einschränkungen der freien Durchfahrt einen „unfreundlichen Akt“');
INSERT INTO "span" VALUES('f4844eb32806c7f7','cue',0,1491,1496,'sagte');
INSERT INTO "span" VALUES('f4844eb32806c7f7','frame',0,1489,1535,', sagte sein Sprecher Miron Stavek am Dienstag');
INSERT INTO "span" VALUES('f4844eb32806c7f7','speaker',0,1497,1523,'sein Sprecher Miron Stavek');
INSERT INTO "span" VALUES('f4844eb32806c7f7','said',0,1527,1535,'Dienstag');
INSERT INTO "span" VALUES('48c843e1c79e6bb4','quote',0,1553,1624,'auf eine Schließung der Meerenge werde Sarkanien „angemessen antworten“');
INSERT INTO "span" VALUES('48c843e1c79e6bb4','cue',0,1540,1551,'fügte hinzu');
INSERT INTO "span" VALUES('48c843e1c79e6bb4','frame',0,1537,1552,'Er fügte hinzu,');
INSERT INTO "span" VALUES('48c843e1c79e6bb4','speaker',0,1537,1539,'Er');
INSERT INTO "span" VALUES('48c843e1c79e6bb4','said',0,1527,1535,'Dienstag');
INSERT INTO "span" VALUES('b0518511223e8558','quote',0,1626,1650,'Durch den Kaarsund gehen');
INSERT INTO "span" VALUES('b0518511223e8558','quote',1,1678,1724,'etwa zwei Drittel der sarkanischen Ölausfuhren');
INSERT INTO "span" VALUES('b0518511223e8558','cue',0,1651,1655,'nach');
INSERT INTO "span" VALUES('b0518511223e8558','frame',0,1651,1677,'nach Angaben des Hafenamts');
INSERT INTO "span" VALUES('b0518511223e8558','speaker',0,1664,1677,'des Hafenamts');
INSERT INTO "span" VALUES('bc484c4c4b02b494','quote',0,1772,1887,'Kestland könne sich eine Durchfahrtsgebühr vorstellen, wenn die Einnahmen in einen gemeinsamen Havariefonds flössen');
INSERT INTO "span" VALUES('bc484c4c4b02b494','cue',0,1760,1770,'verlautete');
INSERT INTO "span" VALUES('bc484c4c4b02b494','frame',0,1727,1771,'Aus Regierungskreisen in Tarnvik verlautete,');
INSERT INTO "span" VALUES('bc484c4c4b02b494','speaker',0,1727,1759,'Aus Regierungskreisen in Tarnvik');
INSERT INTO "span" VALUES('f23a26a7655af56a','quote',0,1889,1930,'Eine Entscheidung sei noch nicht gefallen');
INSERT INTO "span" VALUES('f23a26a7655af56a','cue',0,1932,1939,'hieß es');
INSERT INTO "span" VALUES('f23a26a7655af56a','frame',0,1930,1939,', hieß es');
INSERT INTO "span" VALUES('8b9ff37a3381ca8b','quote',0,2083,2132,'sind bislang rund 900 Tonnen Schweröl ausgetreten');
INSERT INTO "span" VALUES('8b9ff37a3381ca8b','cue',0,2039,2043,'Nach');
INSERT INTO "span" VALUES('8b9ff37a3381ca8b','frame',0,2039,2082,'Nach Angaben der nordmärkischen Küstenwache');
INSERT INTO "span" VALUES('8b9ff37a3381ca8b','speaker',0,2052,2082,'der nordmärkischen Küstenwache');
INSERT INTO "span" VALUES('cc480443cde43f12','quote',0,2134,2181,'Die Bergung werde „eher Wochen als Tage“ dauern');
INSERT INTO "span" VALUES('cc480443cde43f12','cue',0,2183,2188,'sagte');
INSERT INTO "span" VALUES('cc480443cde43f12','frame',0,2181,2213,', sagte ein Sprecher der Behörde');
INSERT INTO "span" VALUES('cc480443cde43f12','speaker',0,2189,2213,'ein Sprecher der Behörde');
INSERT INTO "span" VALUES('706c40ea8dde5d74','quote',0,43,62,'Sperrung nicht mehr');
INSERT INTO "span" VALUES('706c40ea8dde5d74','cue',0,34,42,'schließt');
INSERT INTO "span" VALUES('706c40ea8dde5d74','cue',1,63,66,'aus');
INSERT INTO "span" VALUES('706c40ea8dde5d74','speaker',0,27,33,'Aldaal');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','quote',0,238,312,'„Ich schließe eine Sperrung nicht mehr aus, wenn Isalien uns darum bittet“');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','cue',0,314,319,'sagte');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','frame',0,312,359,', sagte Aldaal am Mittwoch dem Sender Sundwelle');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','speaker',0,320,326,'Aldaal');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','addressee',0,339,359,'dem Sender Sundwelle');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','said',0,330,338,'Mittwoch');
INSERT INTO "span" VALUES('9a6ee8a10cf45e5b','via',0,350,359,'Sundwelle');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','quote',0,361,423,'„Das ist keine Drohung, das ist eine Lehre aus zwei Unfällen.“');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','cue',0,314,319,'sagte');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','frame',0,312,360,', sagte Aldaal am Mittwoch dem Sender Sundwelle.');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','speaker',0,320,326,'Aldaal');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','addressee',0,339,359,'dem Sender Sundwelle');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','said',0,330,338,'Mittwoch');
INSERT INTO "span" VALUES('27c019e0c9a72a5a','via',0,350,360,'Sundwelle.');
INSERT INTO "span" VALUES('9c01783ba37556ed','quote',0,466,487,'einen solchen Schritt');
INSERT INTO "span" VALUES('9c01783ba37556ed','cue',0,439,444,'hatte');
INSERT INTO "span" VALUES('9c01783ba37556ed','cue',1,488,497,'abgelehnt');
INSERT INTO "span" VALUES('9c01783ba37556ed','speaker',0,445,465,'die Regierungschefin');
INSERT INTO "span" VALUES('9c01783ba37556ed','said',0,432,438,'Januar');
INSERT INTO "span" VALUES('7a9dff2fe4d3046e','quote',0,619,626,'Öl trat');
INSERT INTO "span" VALUES('7a9dff2fe4d3046e','quote',1,656,682,'nur in geringen Mengen aus');
INSERT INTO "span" VALUES('7a9dff2fe4d3046e','cue',0,627,631,'nach');
INSERT INTO "span" VALUES('7a9dff2fe4d3046e','frame',0,627,655,'nach Angaben der Küstenwache');
INSERT INTO "span" VALUES('7a9dff2fe4d3046e','speaker',0,640,655,'der Küstenwache');
INSERT INTO "span" VALUES('9f3e6121f14fd19c','quote',0,806,827,'„spät, aber immerhin“');
INSERT INTO "span" VALUES('9f3e6121f14fd19c','cue',0,783,789,'nannte');
INSERT INTO "span" VALUES('9f3e6121f14fd19c','frame',0,752,805,'Oppositionsführer Gunnar Welsk nannte Aldaals Schwenk');
INSERT INTO "span" VALUES('9f3e6121f14fd19c','speaker',0,752,782,'Oppositionsführer Gunnar Welsk');
INSERT INTO "span" VALUES('9f3e6121f14fd19c','addressee',0,790,805,'Aldaals Schwenk');
INSERT INTO "span" VALUES('ef830bd56c0e4afa','quote',0,853,895,'seine Forderung nach einer Volksabstimmung');
INSERT INTO "span" VALUES('ef830bd56c0e4afa','cue',0,832,843,'bekräftigte');
INSERT INTO "span" VALUES('ef830bd56c0e4afa','speaker',0,829,831,'Er');
INSERT INTO "span" VALUES('13f50955367d130c','quote',0,897,950,'„Eine so große Sache gehört nicht in ein Radiostudio“');
INSERT INTO "span" VALUES('13f50955367d130c','quote',1,965,990,'„sie gehört an die Urne.“');
INSERT INTO "span" VALUES('13f50955367d130c','cue',0,952,957,'sagte');
INSERT INTO "span" VALUES('13f50955367d130c','frame',0,950,964,', sagte Welsk,');
INSERT INTO "span" VALUES('13f50955367d130c','speaker',0,958,963,'Welsk');
INSERT INTO "span" VALUES('769fc7c0cb1d8dab','quote',0,1080,1105,'die Meerenge zu schließen');
INSERT INTO "span" VALUES('769fc7c0cb1d8dab','cue',0,1066,1078,'warnte davor');
INSERT INTO "span" VALUES('769fc7c0cb1d8dab','frame',0,1036,1079,'Generalsekretär Tjark Vennemo warnte davor,');
INSERT INTO "span" VALUES('769fc7c0cb1d8dab','speaker',0,1036,1065,'Generalsekretär Tjark Vennemo');
INSERT INTO "span" VALUES('01b9d12c440eaf0a','quote',0,1107,1178,'Er habe „bis zum letzten Tag im Amt“ nicht vor, seine Meinung zu ändern');
INSERT INTO "span" VALUES('01b9d12c440eaf0a','cue',0,1180,1186,'teilte');
INSERT INTO "span" VALUES('01b9d12c440eaf0a','cue',1,1204,1207,'mit');
INSERT INTO "span" VALUES('01b9d12c440eaf0a','frame',0,1178,1207,', teilte er in Brannhaven mit');
INSERT INTO "span" VALUES('01b9d12c440eaf0a','speaker',0,1187,1189,'er');
INSERT INTO "span" VALUES('163a3bec8e4f95b1','quote',0,1257,1370,'seine Regierung werde sich einer Sperrung nicht in den Weg stellen, sofern sie auf wenige Monate befristet bleibe');
INSERT INTO "span" VALUES('163a3bec8e4f95b1','cue',0,1247,1255,'erklärte');
INSERT INTO "span" VALUES('163a3bec8e4f95b1','frame',0,1210,1256,'Kestlands Außenminister Aarne Tolvik erklärte,');
INSERT INTO "span" VALUES('163a3bec8e4f95b1','speaker',0,1210,1246,'Kestlands Außenminister Aarne Tolvik');
INSERT INTO "span" VALUES('3233b65e46e9dddf','quote',0,1372,1404,'Besser sei freilich eine Gebühr.');
INSERT INTO "span" VALUES('3233b65e46e9dddf','speaker',0,1452,1454,'er');
INSERT INTO "span" VALUES('18e9a515313cc6ea','quote',0,1405,1444,'„Was etwas kostet, wird seltener getan“');
INSERT INTO "span" VALUES('18e9a515313cc6ea','cue',0,1446,1451,'sagte');
INSERT INTO "span" VALUES('18e9a515313cc6ea','frame',0,1444,1454,', sagte er');
INSERT INTO "span" VALUES('18e9a515313cc6ea','speaker',0,1452,1454,'er');
INSERT INTO "span" VALUES('fa44781a4d3501a6','quote',0,1535,1549,'„leichtfertig“');
INSERT INTO "span" VALUES('fa44781a4d3501a6','cue',0,1508,1517,'betrachte');
INSERT INTO "span" VALUES('fa44781a4d3501a6','cue',1,1583,1592,'mitteilen');
INSERT INTO "span" VALUES('fa44781a4d3501a6','frame',0,1489,1534,'Präsident Koslevar betrachte die Äußerung als');
INSERT INTO "span" VALUES('fa44781a4d3501a6','frame',1,1549,1592,', ließ sein Sprecher Miron Stavek mitteilen');
INSERT INTO "span" VALUES('fa44781a4d3501a6','speaker',0,1489,1507,'Präsident Koslevar');
INSERT INTO "span" VALUES('805e6db4ee6dfd1c','quote',0,1594,1670,'Sarkanien sei nicht bereit, über eine Schließung der Meerenge zu verhandeln.');
INSERT INTO "span" VALUES('805e6db4ee6dfd1c','speaker',0,1556,1582,'sein Sprecher Miron Stavek');
INSERT INTO "span" VALUES('48bedb99db348409','quote',0,1732,1750,'Man prüfe die Lage');
INSERT INTO "span" VALUES('48bedb99db348409','cue',0,1752,1759,'hieß es');
INSERT INTO "span" VALUES('48bedb99db348409','frame',0,1750,1814,', hieß es am Mittwochabend aus der Staatskanzlei in Port Ameline');
INSERT INTO "span" VALUES('48bedb99db348409','speaker',0,1781,1814,'der Staatskanzlei in Port Ameline');
INSERT INTO "span" VALUES('48bedb99db348409','said',0,1763,1776,'Mittwochabend');
INSERT INTO "span" VALUES('c1faeccf56cc715e','quote',0,1880,1919,'„ernster Gefahr für Küste und Gewässer“');
INSERT INTO "span" VALUES('c1faeccf56cc715e','frame',0,1816,1875,'Das Durchfahrtsabkommen von 1957 erlaubt es jedem Anrainer,');
INSERT INTO "span" VALUES('c1faeccf56cc715e','speaker',0,1860,1874,'jedem Anrainer');
INSERT INTO "span" VALUES('0a19a21dc2a63595','quote',0,402,489,'Eine Sperrung des Kaarsunds schließe sie nicht länger aus, sofern Isalien darum ersuche');
INSERT INTO "span" VALUES('0a19a21dc2a63595','cue',0,491,496,'sagte');
INSERT INTO "span" VALUES('0a19a21dc2a63595','frame',0,489,553,', sagte Henrike Aldaal am Mittwoch im Frühprogramm der Sundwelle');
INSERT INTO "span" VALUES('0a19a21dc2a63595','speaker',0,497,511,'Henrike Aldaal');
INSERT INTO "span" VALUES('0a19a21dc2a63595','said',0,515,523,'Mittwoch');
INSERT INTO "span" VALUES('0a19a21dc2a63595','via',0,544,553,'Sundwelle');
INSERT INTO "span" VALUES('7dbd7b2b5d2b6801','quote',0,402,429,'Eine Sperrung des Kaarsunds');
INSERT INTO "span" VALUES('7dbd7b2b5d2b6801','quote',1,443,455,'nicht länger');
INSERT INTO "span" VALUES('7dbd7b2b5d2b6801','cue',0,430,438,'schließe');
INSERT INTO "span" VALUES('7dbd7b2b5d2b6801','cue',1,456,459,'aus');
INSERT INTO "span" VALUES('7dbd7b2b5d2b6801','speaker',0,439,442,'sie');
INSERT INTO "span" VALUES('0eb4453f0f29a597','quote',0,555,693,'Sie empfinde das nicht als Kehrtwende. Zwei Unfälle in zehn Wochen seien aber mehr, als ein Land auf Dauer mit Bedauern beantworten könne.');
INSERT INTO "span" VALUES('0eb4453f0f29a597','speaker',0,497,511,'Henrike Aldaal');
INSERT INTO "span" VALUES('0eb4453f0f29a597','said',0,515,523,'Mittwoch');
INSERT INTO "span" VALUES('0eb4453f0f29a597','via',0,544,553,'Sundwelle');
INSERT INTO "span" VALUES('e7fb44ab1f9cd8bb','quote',0,874,960,'sie teile die Sorge der Ministerpräsidentin, rate jedoch weiterhin zu milderen Mitteln');
INSERT INTO "span" VALUES('e7fb44ab1f9cd8bb','cue',0,844,848,'ließ');
INSERT INTO "span" VALUES('e7fb44ab1f9cd8bb','cue',1,863,872,'mitteilen');
INSERT INTO "span" VALUES('e7fb44ab1f9cd8bb','frame',0,747,873,'Mara Lindqvist, die noch im Januar vor der Handelskammer gegen jede Schließung gesprochen hatte, ließ am Nachmittag mitteilen,');
INSERT INTO "span" VALUES('e7fb44ab1f9cd8bb','speaker',0,747,761,'Mara Lindqvist');
INSERT INTO "span" VALUES('d4b32e7d6aab40be','quote',0,962,1117,'Eine Gebühr, von allen erhoben, sei ein solches; eine Pflicht, Lotsen an Bord zu nehmen, ein zweites. Von einer Sperrung verspreche sie sich dagegen wenig.');
INSERT INTO "span" VALUES('d4b32e7d6aab40be','speaker',0,747,761,'Mara Lindqvist');
INSERT INTO "span" VALUES('a31365a2f6c7055e','quote',0,1157,1244,'»Man kann nicht im Januar den Riegel vorschieben und im März den Schlüssel verschenken«');
INSERT INTO "span" VALUES('a31365a2f6c7055e','cue',0,1246,1251,'klagt');
INSERT INTO "span" VALUES('a31365a2f6c7055e','frame',0,1244,1320,', klagt ein Abgeordneter, der seinen Namen nicht in der Zeitung lesen möchte');
INSERT INTO "span" VALUES('a31365a2f6c7055e','speaker',0,1252,1268,'ein Abgeordneter');
INSERT INTO "span" VALUES('9dcdcee57dc46d3a','quote',0,1381,1454,'die Sache werde sich von selbst verflüchtigen wie ein Ölfilm in der Sonne');
INSERT INTO "span" VALUES('9dcdcee57dc46d3a','cue',0,1371,1379,'geglaubt');
INSERT INTO "span" VALUES('9dcdcee57dc46d3a','frame',0,1347,1380,'Hatte man denn im Ernst geglaubt,');
INSERT INTO "span" VALUES('ae82b12177d49a7a','quote',0,1501,1546,'Der Kaarsund sei ein internationales Gewässer');
INSERT INTO "span" VALUES('ae82b12177d49a7a','quote',1,1607,1662,'und wer ihn schließe, der schließe auch die Botschaften');
INSERT INTO "span" VALUES('ae82b12177d49a7a','cue',0,1548,1553,'sagte');
INSERT INTO "span" VALUES('ae82b12177d49a7a','frame',0,1546,1606,', sagte Botschafter Vesko Dranitsch dieser Zeitung am Abend,');
INSERT INTO "span" VALUES('ae82b12177d49a7a','speaker',0,1554,1596,'Botschafter Vesko Dranitsch dieser Zeitung');
INSERT INTO "span" VALUES('ae82b12177d49a7a','said',0,1600,1605,'Abend');
INSERT INTO "span" VALUES('ae82b12177d49a7a','via',0,1582,1596,'dieser Zeitung');
INSERT INTO "span" VALUES('053a02a95685f5b1','quote',0,1664,1688,'Ob das eine Warnung sei?');
INSERT INTO "span" VALUES('053a02a95685f5b1','speaker',0,1554,1596,'Botschafter Vesko Dranitsch dieser Zeitung');
INSERT INTO "span" VALUES('053a02a95685f5b1','said',0,1600,1605,'Abend');
INSERT INTO "span" VALUES('053a02a95685f5b1','via',0,1582,1596,'dieser Zeitung');
INSERT INTO "span" VALUES('d9c14e1eac104609','quote',0,1689,1726,'»Nennen Sie es eine Wettervorhersage«');
INSERT INTO "span" VALUES('d9c14e1eac104609','cue',0,1728,1738,'entgegnete');
INSERT INTO "span" VALUES('d9c14e1eac104609','frame',0,1726,1748,', entgegnete Dranitsch');
INSERT INTO "span" VALUES('d9c14e1eac104609','speaker',0,1739,1748,'Dranitsch');
INSERT INTO "span" VALUES('d9c14e1eac104609','said',0,1600,1605,'Abend');
INSERT INTO "span" VALUES('d9c14e1eac104609','via',0,1582,1596,'dieser Zeitung');
INSERT INTO "span" VALUES('46d58c9813108626','quote',0,1838,1928,'dass das Abkommen von 1957 eine zeitweilige Schließung zulasse, eine dauerhafte aber nicht');
INSERT INTO "span" VALUES('46d58c9813108626','cue',0,1820,1836,'weist darauf hin');
INSERT INTO "span" VALUES('46d58c9813108626','frame',0,1786,1837,'Die Seerechtlerin Ruth Pellenkamp weist darauf hin,');
INSERT INTO "span" VALUES('46d58c9813108626','speaker',0,1786,1819,'Die Seerechtlerin Ruth Pellenkamp');
INSERT INTO "span" VALUES('5dd1f7ec2879f067','quote',0,1930,1955,'»Auf die Uhr kommt es an«');
INSERT INTO "span" VALUES('5dd1f7ec2879f067','quote',1,1974,1998,'»nicht auf das Schloss.«');
INSERT INTO "span" VALUES('5dd1f7ec2879f067','cue',0,1957,1961,'sagt');
INSERT INTO "span" VALUES('5dd1f7ec2879f067','frame',0,1955,1973,', sagt Pellenkamp,');
INSERT INTO "span" VALUES('5dd1f7ec2879f067','speaker',0,1962,1972,'Pellenkamp');
INSERT INTO "span" VALUES('dc17b950b0ae0bb9','quote',0,2148,2181,'Präsident Étienne Valcourbe wolle');
INSERT INTO "span" VALUES('dc17b950b0ae0bb9','cue',0,2183,2192,'berichtet');
INSERT INTO "span" VALUES('dc17b950b0ae0bb9','frame',0,2181,2226,', berichtet ein Mitarbeiter, vor allem eines:');
INSERT INTO "span" VALUES('dc17b950b0ae0bb9','speaker',0,2193,2208,'ein Mitarbeiter');
INSERT INTO "span" VALUES('3b77ef9b1210ad93','quote',0,2227,2271,'dass niemand ihn vor dem Gipfel im Mai fragt');
INSERT INTO "span" VALUES('3b77ef9b1210ad93','cue',0,2183,2192,'berichtet');
INSERT INTO "span" VALUES('3b77ef9b1210ad93','cue',1,2210,2213,'vor');
INSERT INTO "span" VALUES('3b77ef9b1210ad93','frame',0,2181,2226,', berichtet ein Mitarbeiter, vor allem eines:');
INSERT INTO "span" VALUES('3b77ef9b1210ad93','speaker',0,2193,2208,'ein Mitarbeiter');
INSERT INTO "span" VALUES('e40dbef610f2738a','quote',0,2384,2428,'die Premierministerin werde sich Zeit lassen');
INSERT INTO "span" VALUES('e40dbef610f2738a','cue',0,2374,2382,'heißt es');
INSERT INTO "span" VALUES('e40dbef610f2738a','frame',0,2356,2383,'In ihrer Umgebung heißt es,');
INSERT INTO "span" VALUES('e40dbef610f2738a','speaker',0,2359,2373,'ihrer Umgebung');
INSERT INTO "span" VALUES('298ae4f80c97fe9f','quote',0,2430,2516,'man habe lange genug allein gerufen und könne es sich leisten, ein wenig zu schweigen.');
INSERT INTO "span" VALUES('298ae4f80c97fe9f','cue',0,2374,2382,'heißt es');
INSERT INTO "span" VALUES('298ae4f80c97fe9f','frame',0,2359,2382,'ihrer Umgebung heißt es');
INSERT INTO "span" VALUES('298ae4f80c97fe9f','speaker',0,2310,2373,'Bittet Odette Marivel, oder bittet sie nicht? In ihrer Umgebung');
CREATE TABLE statement (
	id TEXT NOT NULL, 
	article TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	type TEXT NOT NULL, 
	medium TEXT NOT NULL, 
	office TEXT, 
	said TEXT, 
	via TEXT, 
	occasion TEXT, 
	within TEXT, 
	within_position INTEGER, 
	earliest TEXT, 
	latest TEXT, 
	component TEXT NOT NULL, 
	version TEXT NOT NULL, 
	rule TEXT NOT NULL, 
	confidence FLOAT, 
	said_component TEXT, 
	said_version TEXT, 
	said_rule TEXT, 
	said_confidence FLOAT, 
	PRIMARY KEY (id), 
	FOREIGN KEY(article) REFERENCES article (id) ON DELETE CASCADE, 
	FOREIGN KEY(within) REFERENCES statement (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO "statement" VALUES('5644f519473ec5d3','d0cc294d41f8a424',0,'schließt Sperrung des Kaarsunds aus','Reported','SW','Ministerpräsidentin Nordmarks',NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('6e1a3a01abe531d3','d0cc294d41f8a424',1,'hat Nordmarks Ministerpräsidentin Henrike Aldaal eine Sperrung des Kaarsunds für Öltransporte ausgeschlossen','Indirect','SW','Ministerpräsidentin Nordmarks','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network',0.527,'dates','2','lead',NULL);
INSERT INTO "statement" VALUES('bfc97c1b1937509c','d0cc294d41f8a424',2,'„Eine Sperrung wird es mit mir nicht geben“','Direct','Speech','Ministerpräsidentin Nordmarks','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.971,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('78a4b2f93fe6ed6c','d0cc294d41f8a424',3,'„Wer die Meerenge schließt, trifft zuerst unsere eigenen Häfen und erst danach die Reeder, die an ihren Schiffen sparen.“','Direct','Speech','Ministerpräsidentin Nordmarks','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.98,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('4636ce1354393470','d0cc294d41f8a424',4,'die Kosten der Reinigung in voller Höhe zu übernehmen','Indirect','SW','Ministerpräsidentin Nordmarks','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.955,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('1c00e46a19855999','d0cc294d41f8a424',5,'hatte die Sperrung … gefordert','Reported','Speech','Premierministerin Isaliens','2025-01-13',NULL,NULL,NULL,NULL,'2025-01-13','2025-01-13','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('09672a90cdf249b2','d0cc294d41f8a424',6,'Kein Tanker dürfe mehr durch den Kaarsund fahren, solange nicht geklärt sei, warum die „Amalthea“ ohne Lotsen unterwegs gewesen sei','Indirect','Speech','Premierministerin Isaliens','2025-01-13',NULL,NULL,NULL,NULL,'2025-01-13','2025-01-13','quotations.neural_v1','1-f163f817','network and rules',0.972,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('c596561c9824c07e','d0cc294d41f8a424',7,'„Das Öl fragt nicht, in wessen Hoheitsgewässern es anlandet.“','Direct','Speech','Premierministerin Isaliens','2025-01-13',NULL,NULL,NULL,NULL,'2025-01-13','2025-01-13','quotations.neural_v1','1-f163f817','network and rules',0.973,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('5e9d0b4370343680','d0cc294d41f8a424',8,'Der Generalsekretär des Sundbundes, Tjark Vennemo, lehnte gemeinsame Patrouillen der vier Mitgliedstaaten ab.','Reported','Speech','Generalsekretär des Sundbundes',NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network',0.331,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('196ce6eea780e367','d0cc294d41f8a424',9,'„Der Sundbund ist keine Marine, und er wird auch keine“','Direct','Speech','Generalsekretär des Sundbundes',NULL,'Sundwelle',NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.972,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('25008799f23ad605','d0cc294d41f8a424',10,'Es gebe keine Pläne, Kriegsschiffe in die Meerenge zu schicken','Indirect','SW','Generalsekretär des Sundbundes',NULL,'Sundwelle',NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network',0.736,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('4d38277a8613eb8b','d0cc294d41f8a424',11,'sprach … für eine Lotsenpflicht aus','Reported','SW','Generalsekretär des Sundbundes',NULL,'Sundwelle',NULL,NULL,NULL,NULL,'2025-01-14','quotations.rules_v1','1','reported für',2.94117647058823539207e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('24ac0b69be1a783f','d0cc294d41f8a424',12,'wie sie der Bund schon vor drei Jahren empfohlen habe','Indirect','SW','Generalsekretär des Sundbundes',NULL,'Sundwelle',NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network',0.844,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('6fd724809fe94596','d0cc294d41f8a424',13,'wies … jede Mitverantwortung für das Unglück zurück','Reported','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('f4844eb32806c7f7','d0cc294d41f8a424',14,'Präsident Radomir Koslevar sehe in Einschränkungen der freien Durchfahrt einen „unfreundlichen Akt“','Indirect','Speech','Präsidialsprecher Sarkaniens','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.988,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('48c843e1c79e6bb4','d0cc294d41f8a424',15,'auf eine Schließung der Meerenge werde Sarkanien „angemessen antworten“','Indirect','Speech','Präsidialsprecher Sarkaniens','2025-01-14',NULL,NULL,NULL,NULL,'2025-01-14','2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.991,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('b0518511223e8558','d0cc294d41f8a424',16,'Durch den Kaarsund gehen … etwa zwei Drittel der sarkanischen Ölausfuhren','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.954,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('bc484c4c4b02b494','d0cc294d41f8a424',17,'Kestland könne sich eine Durchfahrtsgebühr vorstellen, wenn die Einnahmen in einen gemeinsamen Havariefonds flössen','Indirect','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.983,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('f23a26a7655af56a','d0cc294d41f8a424',18,'Eine Entscheidung sei noch nicht gefallen','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.961,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('8b9ff37a3381ca8b','d0cc294d41f8a424',19,'sind bislang rund 900 Tonnen Schweröl ausgetreten','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.959,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('cc480443cde43f12','d0cc294d41f8a424',20,'Die Bergung werde „eher Wochen als Tage“ dauern','Indirect','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-01-14','quotations.neural_v1','1-f163f817','network and rules',0.981,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('706c40ea8dde5d74','81212ec44540a029',0,'schließt Sperrung nicht mehr aus','Reported','SW','Ministerpräsidentin Nordmarks',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('9a6ee8a10cf45e5b','81212ec44540a029',1,'„Ich schließe eine Sperrung nicht mehr aus, wenn Isalien uns darum bittet“','Direct','Speech','Ministerpräsidentin Nordmarks','2025-03-19','Sundwelle',NULL,NULL,NULL,'2025-03-19','2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.973,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('27c019e0c9a72a5a','81212ec44540a029',2,'„Das ist keine Drohung, das ist eine Lehre aus zwei Unfällen.“','Direct','Speech','Ministerpräsidentin Nordmarks','2025-03-19','Sundwelle',NULL,NULL,NULL,'2025-03-19','2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.976,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('9c01783ba37556ed','81212ec44540a029',3,'hatte … einen solchen Schritt abgelehnt','Reported','SW','Ministerpräsidentin Nordmarks','2025-01',NULL,NULL,NULL,NULL,'2025-01-01','2025-01-31','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('7a9dff2fe4d3046e','81212ec44540a029',4,'Öl trat … nur in geringen Mengen aus','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network',0.82,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('9f3e6121f14fd19c','81212ec44540a029',5,'„spät, aber immerhin“','Direct','SW','Vorsitzender der Küstenpartei',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.947,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('ef830bd56c0e4afa','81212ec44540a029',6,'bekräftigte … seine Forderung nach einer Volksabstimmung','Reported','Speech','Vorsitzender der Küstenpartei',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('13f50955367d130c','81212ec44540a029',7,'„Eine so große Sache gehört nicht in ein Radiostudio“ … „sie gehört an die Urne.“','Direct','Speech','Vorsitzender der Küstenpartei',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network',0.917,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('769fc7c0cb1d8dab','81212ec44540a029',8,'die Meerenge zu schließen','Indirect','Speech','Generalsekretär des Sundbundes',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.941,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('01b9d12c440eaf0a','81212ec44540a029',9,'Er habe „bis zum letzten Tag im Amt“ nicht vor, seine Meinung zu ändern','Indirect','Speech','Generalsekretär des Sundbundes',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.975,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('163a3bec8e4f95b1','81212ec44540a029',10,'seine Regierung werde sich einer Sperrung nicht in den Weg stellen, sofern sie auf wenige Monate befristet bleibe','Indirect','Speech','Außenminister Kestlands',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.984,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('3233b65e46e9dddf','81212ec44540a029',11,'Besser sei freilich eine Gebühr.','IndirectFreeIndirect','SW','Außenminister Kestlands',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.92,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('18e9a515313cc6ea','81212ec44540a029',12,'„Was etwas kostet, wird seltener getan“','Direct','Speech','Außenminister Kestlands',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.97,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('fa44781a4d3501a6','81212ec44540a029',13,'„leichtfertig“','Direct','SW','Präsident Sarkaniens',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network',0.869,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('805e6db4ee6dfd1c','81212ec44540a029',14,'Sarkanien sei nicht bereit, über eine Schließung der Meerenge zu verhandeln.','IndirectFreeIndirect','SW','Präsidialsprecher Sarkaniens',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.957,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('48bedb99db348409','81212ec44540a029',15,'Man prüfe die Lage','Indirect','SW',NULL,'2025-03-19',NULL,NULL,NULL,NULL,'2025-03-19','2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.703,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('c1faeccf56cc715e','81212ec44540a029',16,'„ernster Gefahr für Küste und Gewässer“','Direct','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-19','quotations.neural_v1','1-f163f817','network',0.907,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('0a19a21dc2a63595','4da8ca8977de1166',0,'Eine Sperrung des Kaarsunds schließe sie nicht länger aus, sofern Isalien darum ersuche','Indirect','Speech','Ministerpräsidentin Nordmarks','2025-03-19','Sundwelle',NULL,NULL,NULL,'2025-03-19','2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.981,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('7dbd7b2b5d2b6801','4da8ca8977de1166',1,'Eine Sperrung des Kaarsunds schließe … nicht länger aus','Reported','SW',NULL,NULL,NULL,NULL,'0a19a21dc2a63595',0,NULL,'2025-03-20','quotations.rules_v1','1','reported object',1.65178571428571424606e-01,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('0eb4453f0f29a597','4da8ca8977de1166',2,'Sie empfinde das nicht als Kehrtwende. Zwei Unfälle in zehn Wochen seien aber mehr, als ein Land auf Dauer mit Bedauern beantworten könne.','IndirectFreeIndirect','SW','Ministerpräsidentin Nordmarks','2025-03-19','Sundwelle',NULL,NULL,NULL,'2025-03-19','2025-03-19','quotations.neural_v1','1-f163f817','network and rules',0.947,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('e7fb44ab1f9cd8bb','4da8ca8977de1166',3,'sie teile die Sorge der Ministerpräsidentin, rate jedoch weiterhin zu milderen Mitteln','Indirect','Speech','Außenministerin Nordmarks',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network and rules',0.907,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('d4b32e7d6aab40be','4da8ca8977de1166',4,'Eine Gebühr, von allen erhoben, sei ein solches; eine Pflicht, Lotsen an Bord zu nehmen, ein zweites. Von einer Sperrung verspreche sie sich dagegen wenig.','IndirectFreeIndirect','Speech','Außenministerin Nordmarks',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.854,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('a31365a2f6c7055e','4da8ca8977de1166',5,'»Man kann nicht im Januar den Riegel vorschieben und im März den Schlüssel verschenken«','Direct','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network and rules',0.974,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('9dcdcee57dc46d3a','4da8ca8977de1166',6,'die Sache werde sich von selbst verflüchtigen wie ein Ölfilm in der Sonne','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.943,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('ae82b12177d49a7a','4da8ca8977de1166',7,'Der Kaarsund sei ein internationales Gewässer … und wer ihn schließe, der schließe auch die Botschaften','Indirect','Speech','Botschafter Sarkaniens in Nordmark','[2025-03-19,2025-03-20]','Aldersunder Allgemeine',NULL,NULL,NULL,'2025-03-19','2025-03-20','quotations.neural_v1','1-f163f817','network',0.763,'dates','2','reporting-clause',NULL);
INSERT INTO "statement" VALUES('053a02a95685f5b1','4da8ca8977de1166',8,'Ob das eine Warnung sei?','IndirectFreeIndirect','Speech','Botschafter Sarkaniens in Nordmark','[2025-03-19,2025-03-20]','Aldersunder Allgemeine',NULL,NULL,NULL,'2025-03-19','2025-03-20','quotations.neural_v1','1-f163f817','network',0.543,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('d9c14e1eac104609','4da8ca8977de1166',9,'»Nennen Sie es eine Wettervorhersage«','Direct','Speech','Botschafter Sarkaniens in Nordmark','[2025-03-19,2025-03-20]','Aldersunder Allgemeine',NULL,NULL,NULL,'2025-03-19','2025-03-20','quotations.neural_v1','1-f163f817','network and rules',0.965,'dates','2','same-occasion',NULL);
INSERT INTO "statement" VALUES('46d58c9813108626','4da8ca8977de1166',10,'dass das Abkommen von 1957 eine zeitweilige Schließung zulasse, eine dauerhafte aber nicht','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network and rules',0.987,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('5dd1f7ec2879f067','4da8ca8977de1166',11,'»Auf die Uhr kommt es an« … »nicht auf das Schloss.«','Direct','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.891,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('dc17b950b0ae0bb9','4da8ca8977de1166',12,'Präsident Étienne Valcourbe wolle','Indirect','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network and rules',0.956,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('3b77ef9b1210ad93','4da8ca8977de1166',13,'dass niemand ihn vor dem Gipfel im Mai fragt','Indirect','Speech',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.38,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('e40dbef610f2738a','4da8ca8977de1166',14,'die Premierministerin werde sich Zeit lassen','Indirect','SW',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.682,NULL,NULL,NULL,NULL);
INSERT INTO "statement" VALUES('298ae4f80c97fe9f','4da8ca8977de1166',15,'man habe lange genug allein gerufen und könne es sich leisten, ein wenig zu schweigen.','IndirectFreeIndirect','SW','Premierministerin Isaliens',NULL,NULL,NULL,NULL,NULL,NULL,'2025-03-20','quotations.neural_v1','1-f163f817','network',0.935,NULL,NULL,NULL,NULL);
CREATE UNIQUE INDEX judgement_live ON judgement (subject_kind, subject, field) WHERE superseded_by IS NULL;
CREATE INDEX judgement_superseded_by ON judgement (superseded_by);
CREATE INDEX article_name ON article (name);
CREATE INDEX actor_id ON actor (id);
CREATE INDEX ix_judged_actor_actor ON judged_actor (actor);
CREATE INDEX statement_latest ON statement (latest);
CREATE INDEX statement_within ON statement (within);
CREATE INDEX statement_article ON statement (article, position);
CREATE INDEX ix_known_actor_actor ON known_actor (actor);
CREATE INDEX ix_counted_actor ON counted (actor);
CREATE INDEX link_actor ON link (actor);
CREATE INDEX code_proposal ON code (proposal, stance);
CREATE TRIGGER judgement_stays BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;
CREATE TRIGGER judgement_is_fixed BEFORE UPDATE ON judgement
WHEN OLD.superseded_by IS NOT NULL OR NEW.superseded_by IS NULL OR
    (NEW.id, NEW.time, NEW.coder, NEW.subject_kind, NEW.subject, NEW.field, NEW.old, NEW.new, NEW.reason, NEW.undoes)
    IS NOT
    (OLD.id, OLD.time, OLD.coder, OLD.subject_kind, OLD.subject, OLD.field, OLD.old, OLD.new, OLD.reason, OLD.undoes)
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed'); END;
CREATE VIEW statement_view AS SELECT statement.id, article.name AS article, article.outlet, article.published, actor.name AS actor, statement.office, statement.said, statement.via, statement.type, statement.text, (SELECT group_concat(code.proposal || ': ' || code.stance, '; ') AS aggregate_strings_1 
FROM code 
WHERE code.statement = statement.id) AS codes, article.url, article.id AS article_id, actor.id AS actor_id 
FROM statement JOIN article ON article.id = statement.article LEFT OUTER JOIN link ON link.statement = statement.id LEFT OUTER JOIN counted ON counted.statement = statement.id LEFT OUTER JOIN actor ON actor."key" = coalesce(counted.actor, link.actor) ORDER BY article.name, article.id, statement.position;
CREATE VIEW position_view AS SELECT stated.actor, stated.proposal, stated.stance, counted.statements, stated.said, stated.text, stated.statement, stated.actor_id 
FROM (SELECT actor.name AS actor, code.proposal AS proposal, code.stance AS stance, statement.said AS said, statement.text AS text, statement.id AS statement, actor.id AS actor_id, row_number() OVER (PARTITION BY actor.id, code.proposal ORDER BY coalesce(statement.latest, '') DESC, coalesce(statement.earliest, '') DESC, statement.position DESC, statement.id) AS place 
FROM code JOIN statement ON statement.id = code.statement LEFT OUTER JOIN link ON link.statement = statement.id LEFT OUTER JOIN counted ON counted.statement = statement.id JOIN actor ON actor."key" = coalesce(counted.actor, link.actor) 
WHERE code.stance != 'none') AS stated JOIN (SELECT actor.id AS actor_id, code.proposal AS proposal, count(DISTINCT code.statement) AS statements 
FROM code LEFT OUTER JOIN link ON link.statement = code.statement LEFT OUTER JOIN counted ON counted.statement = code.statement JOIN actor ON actor."key" = coalesce(counted.actor, link.actor) 
WHERE code.stance != 'none' GROUP BY actor.id, code.proposal) AS counted ON counted.actor_id = stated.actor_id AND counted.proposal = stated.proposal 
WHERE stated.place = 1 ORDER BY stated.actor, stated.proposal;
COMMIT;
CREATE VIRTUAL TABLE statement_search USING fts5(
    statement UNINDEXED, text, title, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
);
INSERT INTO statement_search (rowid, statement, text, title) VALUES (116738976201167141, 'a31365a2f6c7055e', '»man kann nicht im januar den riegel vorschieben und im marz den schlussel verschenken«', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (130099343166308298, 'f23a26a7655af56a', 'eine entscheidung sei noch nicht gefallen', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (156072983091674381, '8b9ff37a3381ca8b', 'sind bislang rund 900 tonnen schwerol ausgetreten', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (200488799919842080, '769fc7c0cb1d8dab', 'die meerenge zu schliessen', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (244303422437545788, '0a19a21dc2a63595', 'eine sperrung des kaarsunds schliesse sie nicht langer aus, sofern isalien darum ersuche', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (407275161466640078, '4d38277a8613eb8b', 'sprach ... fur eine lotsenpflicht aus', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1224530726534813225, '805e6db4ee6dfd1c', 'sarkanien sei nicht bereit, uber eine schliessung der meerenge zu verhandeln.', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1552266829822010663, '7dbd7b2b5d2b6801', 'eine sperrung des kaarsunds schliesse ... nicht langer aus', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1750750532789623376, 'f4844eb32806c7f7', 'prasident radomir koslevar sehe in einschrankungen der freien durchfahrt einen „unfreundlichen akt“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1910123751376237026, '09672a90cdf249b2', 'kein tanker durfe mehr durch den kaarsund fahren, solange nicht geklart sei, warum die „amalthea“ ohne lotsen unterwegs gewesen sei', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1922804379734872071, '4636ce1354393470', 'die kosten der reinigung in voller hohe zu ubernehmen', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1948013802795854904, '24ac0b69be1a783f', 'wie sie der bund schon vor drei jahren empfohlen habe', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (1975350604762965116, '163a3bec8e4f95b1', 'seine regierung werde sich einer sperrung nicht in den weg stellen, sofern sie auf wenige monate befristet bleibe', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (2132121606486645521, '46d58c9813108626', 'dass das abkommen von 1957 eine zeitweilige schliessung zulasse, eine dauerhafte aber nicht', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (2353135126864997315, '706c40ea8dde5d74', 'schliesst sperrung nicht mehr aus', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (2469365468559705812, 'fa44781a4d3501a6', '„leichtfertig“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3003883549524247620, '48bedb99db348409', 'man prufe die lage', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3084232371684427315, '9c01783ba37556ed', 'hatte ... einen solchen schritt abgelehnt', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3344603284092347824, '3233b65e46e9dddf', 'besser sei freilich eine gebuhr.', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3589459431142155645, '9dcdcee57dc46d3a', 'die sache werde sich von selbst verfluchtigen wie ein olfilm in der sonne', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3754405604446214485, '053a02a95685f5b1', 'ob das eine warnung sei?', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3851127658900015241, 'bfc97c1b1937509c', '„eine sperrung wird es mit mir nicht geben“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3858481873172561382, 'ef830bd56c0e4afa', 'bekraftigte ... seine forderung nach einer volksabstimmung', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (3940615576722391613, '6e1a3a01abe531d3', 'hat nordmarks ministerprasidentin henrike aldaal eine sperrung des kaarsunds fur oltransporte ausgeschlossen', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4195355130012649255, '5644f519473ec5d3', 'schliesst sperrung des kaarsunds aus', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4299319582992595395, '9a6ee8a10cf45e5b', '„ich schliesse eine sperrung nicht mehr aus, wenn isalien uns darum bittet“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4336320681570428137, 'c596561c9824c07e', '„das ol fragt nicht, in wessen hoheitsgewassern es anlandet.“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4836116450267501042, '25008799f23ad605', 'es gebe keine plane, kriegsschiffe in die meerenge zu schicken', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4864955791793143551, '0eb4453f0f29a597', 'sie empfinde das nicht als kehrtwende. zwei unfalle in zehn wochen seien aber mehr, als ein land auf dauer mit bedauern beantworten konne.', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4979335584819677710, '1c00e46a19855999', 'hatte die sperrung ... gefordert', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (4996132683519138747, 'ae82b12177d49a7a', 'der kaarsund sei ein internationales gewasser ... und wer ihn schliesse, der schliesse auch die botschaften', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (5102792219821199549, 'e40dbef610f2738a', 'die premierministerin werde sich zeit lassen', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (5396499406243362629, '7a9dff2fe4d3046e', 'ol trat ... nur in geringen mengen aus', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (5938590856768681444, '6fd724809fe94596', 'wies ... jede mitverantwortung fur das ungluck zuruck', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6032609348351700250, '18e9a515313cc6ea', '„was etwas kostet, wird seltener getan“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6175616805645546035, '9f3e6121f14fd19c', '„spat, aber immerhin“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6201135734472694415, 'dc17b950b0ae0bb9', 'prasident etienne valcourbe wolle', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6353245043154614938, '27c019e0c9a72a5a', '„das ist keine drohung, das ist eine lehre aus zwei unfallen.“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6703940043321503742, '78a4b2f93fe6ed6c', '„wer die meerenge schliesst, trifft zuerst unsere eigenen hafen und erst danach die reeder, die an ihren schiffen sparen.“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6827650874835149202, '298ae4f80c97fe9f', 'man habe lange genug allein gerufen und konne es sich leisten, ein wenig zu schweigen.', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (6971360579789915077, 'cc480443cde43f12', 'die bergung werde „eher wochen als tage“ dauern', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7034024494628432769, '13f50955367d130c', '„eine so grosse sache gehort nicht in ein radiostudio“ ... „sie gehort an die urne.“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7098383718058568166, 'bc484c4c4b02b494', 'kestland konne sich eine durchfahrtsgebuhr vorstellen, wenn die einnahmen in einen gemeinsamen havariefonds flossen', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7403113289597297634, 'd4b32e7d6aab40be', 'eine gebuhr, von allen erhoben, sei ein solches; eine pflicht, lotsen an bord zu nehmen, ein zweites. von einer sperrung verspreche sie sich dagegen wenig.', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7453381278843423267, 'b0518511223e8558', 'durch den kaarsund gehen ... etwa zwei drittel der sarkanischen olausfuhren', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7525641151607436596, '196ce6eea780e367', '„der sundbund ist keine marine, und er wird auch keine“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7600307039167244032, '5dd1f7ec2879f067', '»auf die uhr kommt es an« ... »nicht auf das schloss.«', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7872895353577962101, '01b9d12c440eaf0a', 'er habe „bis zum letzten tag im amt“ nicht vor, seine meinung zu andern', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (7946804583225630784, '3b77ef9b1210ad93', 'dass niemand ihn vor dem gipfel im mai fragt', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (8208053985419587004, 'c1faeccf56cc715e', '„ernster gefahr fur kuste und gewasser“', 'kaarsund: aldaal schliesst sperrung nicht mehr aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (8220686010904409266, '48c843e1c79e6bb4', 'auf eine schliessung der meerenge werde sarkanien „angemessen antworten“', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (8543800326465282333, 'd9c14e1eac104609', '»nennen sie es eine wettervorhersage«', 'aldaals schritt zuruck');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (8659555928048574738, '5e9d0b4370343680', 'der generalsekretar des sundbundes, tjark vennemo, lehnte gemeinsame patrouillen der vier mitgliedstaaten ab.', 'aldaal schliesst sperrung des kaarsunds aus');
INSERT INTO statement_search (rowid, statement, text, title) VALUES (9041868713332669172, 'e7fb44ab1f9cd8bb', 'sie teile die sorge der ministerprasidentin, rate jedoch weiterhin zu milderen mitteln', 'aldaals schritt zuruck');
