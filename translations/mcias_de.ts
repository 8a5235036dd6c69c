<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>mcias::AccountText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>TOTP</source>
        <translation>TOTP</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Human</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>–</source>
        <comment>a second factor: does not apply</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>On</source>
        <comment>a second factor</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>a second factor</comment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whether a second factor is on: the server does not say</comment>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>mcias::AccountsPage</name>
    <message>
        <source>Number of accounts</source>
        <translation>Anzahl der Konten</translation>
    </message>
    <message>
        <source>Age of the list</source>
        <translation>Stand der Liste</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Filter accounts</source>
        <translation>Konten filtern</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the list of accounts</source>
        <translation>Die Liste der Konten aktualisieren</translation>
    </message>
    <message>
        <source>Ask the server again (F5)</source>
        <translation>Den Server erneut fragen (F5)</translation>
    </message>
    <message>
        <source>Table and facts</source>
        <translation>Tabelle und Angaben</translation>
    </message>
    <message>
        <source>Select an account to see its facts here.</source>
        <translation>Wählen Sie ein Konto, um hier seine Angaben zu sehen.</translation>
    </message>
    <message>
        <source>Facts of the selected account</source>
        <translation>Angaben zum gewählten Konto</translation>
    </message>
    <message>
        <source>The list could not be refreshed and is as of %1. %2</source>
        <translation>Die Liste konnte nicht aktualisiert werden und hat den Stand %1. %2</translation>
    </message>
    <message>
        <source>Loading accounts…</source>
        <translation>Konten werden geladen …</translation>
    </message>
    <message>
        <source>You may not list the accounts</source>
        <translation>Sie dürfen die Konten nicht auflisten</translation>
    </message>
    <message>
        <source>&amp;Ask again</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>The accounts could not be loaded</source>
        <translation>Die Konten konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Nothing asked for yet</source>
        <translation>Noch nichts abgefragt</translation>
    </message>
    <message>
        <source>&amp;Load accounts</source>
        <translation>Konten &amp;laden</translation>
    </message>
    <message>
        <source>No accounts</source>
        <translation>Keine Konten</translation>
    </message>
    <message>
        <source>No account matches</source>
        <translation>Kein Konto passt</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>Filter &amp;leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n account(s)</source>
        <translation>
            <numerusform>%1 von %n Konto</numerusform>
            <numerusform>%1 von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird aktualisiert …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Signs in with a token that is issued for it.</source>
        <translation>Meldet sich mit einem Token an, das dafür ausgestellt wird.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Second factor (TOTP)</source>
        <translation>Zweiter Faktor (TOTP)</translation>
    </message>
    <message>
        <source>A password alone opens this account.</source>
        <translation>Ein Passwort allein öffnet dieses Konto.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>All accounts of the server, sorted by name.</source>
        <translation>Alle Konten des Servers, nach Namen sortiert.</translation>
    </message>
    <message>
        <source>The facts of the selected account stand beside the table; all of them can be copied.</source>
        <translation>Die Angaben zum gewählten Konto stehen neben der Tabelle; alle lassen sich kopieren.</translation>
    </message>
    <message>
        <source>Every word narrows the list as it is typed; the footer counts.</source>
        <translation>Jedes Wort engt die Liste beim Tippen ein; die Fußzeile zählt mit.</translation>
    </message>
    <message>
        <source>Nothing matches, and the way back is one click.</source>
        <translation>Nichts passt, und der Weg zurück ist ein Klick.</translation>
    </message>
    <message>
        <source>Refreshed (F5), and sorted by the last change.</source>
        <translation>Aktualisiert (F5) und nach der letzten Änderung sortiert.</translation>
    </message>
    <message>
        <source>Filter by name, type, status or ID (Ctrl+F)</source>
        <translation>Nach Name, Art, Status oder ID filtern (Strg+F)</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>The server lists no accounts for you.</source>
        <translation>Der Server zeigt Ihnen keine Konten.</translation>
    </message>
    <message>
        <source>No account contains every word of “%1”.</source>
        <translation>Kein Konto enthält alle Wörter aus „%1“.</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
</context>
<context>
    <name>mcias::CommandLine</name>
    <message>
        <source>A desktop console for the identity server MCIAS.</source>
        <translation>Eine Desktop-Konsole für den Identitätsserver MCIAS.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe zeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>The server to sign in to: a name, a name with a port, or an https address.</source>
        <translation>Der Server für die Anmeldung: ein Name, ein Name mit Port oder eine https-Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s own authority, in PEM. No other authority is trusted then.</source>
        <translation>Die eigene Zertifizierungsstelle des Servers, als PEM. Dann wird keiner anderen vertraut.</translation>
    </message>
    <message>
        <source>Start a server in memory with invented accounts, and sign in to it.</source>
        <translation>Einen Server im Arbeitsspeicher mit erfundenen Konten starten und sich dort anmelden.</translation>
    </message>
    <message>
        <source>Walk through the window, save a picture of every step, and leave.</source>
        <translation>Durch das Fenster gehen, von jedem Schritt ein Bild speichern und enden.</translation>
    </message>
    <message>
        <source>Try --help.</source>
        <translation>Versuchen Sie --help.</translation>
    </message>
    <message>
        <source>unexpected argument “%1”</source>
        <translation>unerwartetes Argument „%1“</translation>
    </message>
    <message>
        <source>--demo brings its own server: it cannot go with --server or --ca</source>
        <translation>--demo bringt seinen eigenen Server mit und verträgt sich nicht mit --server oder --ca</translation>
    </message>
    <message>
        <source>--tour wants a directory</source>
        <translation>--tour braucht ein Verzeichnis</translation>
    </message>
</context>
<context>
    <name>mcias::DemoPanel</name>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Starting the demo server…</source>
        <translation>Der Demo-Server startet …</translation>
    </message>
    <message>
        <source>There is no demo server</source>
        <translation>Es gibt keinen Demo-Server</translation>
    </message>
    <message>
        <source>%1, with a code</source>
        <translation>%1, mit Code</translation>
    </message>
    <message>
        <source>Sign in as %1</source>
        <translation>Anmelden als %1</translation>
    </message>
    <message>
        <source>Every code is good for one sign-in, and the next one is still to come. Try again in half a minute.</source>
        <translation>Jeder Code gilt für eine Anmeldung, und der nächste kommt erst noch. Versuchen Sie es in einer halben Minute erneut.</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Helpdesk</translation>
    </message>
    <message>
        <source>Auditor</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>A server with invented accounts runs on this computer, for as long as this window is open. Sign in as one of these people:</source>
        <translation>Auf diesem Rechner läuft ein Server mit erfundenen Konten, solange dieses Fenster offen ist. Melden Sie sich als eine dieser Personen an:</translation>
    </message>
    <message>
        <source>The button fills in the password and, where needed, the current code.</source>
        <translation>Die Schaltfläche trägt das Passwort und, wo nötig, den aktuellen Code ein.</translation>
    </message>
    <message>
        <source>Start it a&amp;gain</source>
        <translation>Erneut star&amp;ten</translation>
    </message>
</context>
<context>
    <name>mcias::DemoServer</name>
    <message>
        <source>It did not become ready in time.</source>
        <translation>Er wurde nicht rechtzeitig bereit.</translation>
    </message>
    <message>
        <source>The program cannot be started.</source>
        <translation>Das Programm lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>Das Programm hat sich beendet.</translation>
    </message>
    <message>
        <source>The program mcias-devserver is missing beside the console.</source>
        <translation>Das Programm mcias-devserver fehlt neben der Konsole.</translation>
    </message>
    <message>
        <source>It does not speak like the server of this version.</source>
        <translation>Er spricht nicht wie der Server dieser Version.</translation>
    </message>
</context>
<context>
    <name>mcias::Error</name>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clocks of this machine and of the server.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Prüfen Sie die Uhren dieses Rechners und des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was made for another name than the one in the address.</source>
        <translation>Das Zertifikat des Servers wurde für einen anderen Namen ausgestellt als den in der Adresse.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is self-signed and not in the CA file.</source>
        <translation>Das Zertifikat des Servers ist selbst signiert und steht nicht in der CA-Datei.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from an issuer that is not trusted for this server.</source>
        <translation>Das Zertifikat des Servers kommt von einem Aussteller, dem für diesen Server nicht vertraut wird.</translation>
    </message>
    <message>
        <source>The server does not speak TLS 1.2 or later at this address.</source>
        <translation>Der Server spricht an dieser Adresse weder TLS 1.2 noch neuer.</translation>
    </message>
    <message>
        <source>The CA file cannot be read or holds no certificate.</source>
        <translation>Die CA-Datei ist nicht lesbar oder enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate was refused.</source>
        <translation>Das Zertifikat des Servers wurde abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused the request as invalid.</source>
        <translation>Der Server hat die Anfrage als ungültig abgelehnt.</translation>
    </message>
    <message>
        <source>The server did not accept the sign-in: it is wrong, has expired or was revoked.</source>
        <translation>Der Server hat die Anmeldung nicht angenommen: Sie ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>The server asks for the code from the authenticator app.</source>
        <translation>Der Server fragt nach dem Code aus der Authenticator-App.</translation>
    </message>
    <message>
        <source>The server does not allow this to the account that is signed in.</source>
        <translation>Der Server erlaubt dies dem angemeldeten Konto nicht.</translation>
    </message>
    <message>
        <source>This server does not offer this call.</source>
        <translation>Dieser Server bietet diesen Aufruf nicht an.</translation>
    </message>
    <message>
        <source>The server does not know this item.</source>
        <translation>Der Server kennt dies nicht.</translation>
    </message>
    <message>
        <source>This conflicts with something that exists already.</source>
        <translation>Dies steht im Widerspruch zu etwas, das es schon gibt.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests. The server asks to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Anfragen. Der Server bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Anfragen. Der Server bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment and try again.</source>
        <translation>Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server failed with status %1.</source>
        <translation>Der Server ist mit Status %1 gescheitert.</translation>
    </message>
    <message>
        <source>The server&apos;s vault is sealed. It must be unsealed before anybody can work.</source>
        <translation>Der Tresor des Servers ist versiegelt. Er muss entsiegelt werden, bevor jemand arbeiten kann.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server war nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>The answer is not what the MCIAS API promises.</source>
        <translation>Die Antwort ist nicht, was die MCIAS-API verspricht.</translation>
    </message>
    <message>
        <source>The request was sent, but the answer was lost.</source>
        <translation>Die Anfrage wurde gesendet, aber die Antwort ging verloren.</translation>
    </message>
    <message>
        <source>It happened once or not at all: look at the current state before trying again.</source>
        <translation>Es ist einmal geschehen oder gar nicht: Sehen Sie sich den jetzigen Stand an, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>The change was made.</source>
        <translation>Die Änderung wurde ausgeführt.</translation>
    </message>
    <message>
        <source>The server says: “%1”.</source>
        <translation>Der Server sagt: „%1“.</translation>
    </message>
    <message>
        <source>A parameter is empty or cannot stand in a path.</source>
        <translation>Ein Parameter ist leer oder kann nicht in einem Pfad stehen.</translation>
    </message>
    <message>
        <source>The answer is larger than the limit of %1 bytes.</source>
        <translation>Die Antwort ist größer als die Grenze von %1 Bytes.</translation>
    </message>
    <message>
        <source>Nothing answers at this address and port.</source>
        <translation>An dieser Adresse und diesem Port antwortet nichts.</translation>
    </message>
    <message>
        <source>The server&apos;s name cannot be resolved.</source>
        <translation>Der Name des Servers lässt sich nicht auflösen.</translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was there.</source>
        <translation>Die Verbindung brach ab, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>The server redirects (status %1); this client follows no redirects.</source>
        <translation>Der Server leitet um (Status %1); dieser Client folgt keinen Umleitungen.</translation>
    </message>
    <message>
        <source>The call was cancelled.</source>
        <translation>Der Aufruf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A server&apos;s address begins with https:// and has no user, query or fragment.</source>
        <translation>Die Adresse eines Servers beginnt mit https:// und hat weder Benutzer noch Abfrage noch Fragment.</translation>
    </message>
</context>
<context>
    <name>mcias::FilterField</name>
    <message>
        <source>Clear the filter</source>
        <translation>Den Filter leeren</translation>
    </message>
</context>
<context>
    <name>mcias::Formats</name>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>in %n minute(s)</source>
        <translation>
            <numerusform>in %n Minute</numerusform>
            <numerusform>in %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n hour(s)</source>
        <translation>
            <numerusform>in %n Stunde</numerusform>
            <numerusform>in %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::MainWindow</name>
    <message>
        <source>Identity and access console</source>
        <translation>Konsole für Identitäten und Zugänge</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Time left of the session</source>
        <translation>Restzeit der Sitzung</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>%1 at %2 — MCIAS console</source>
        <translation>%1 auf %2 – MCIAS-Konsole</translation>
    </message>
    <message>
        <source>MCIAS console</source>
        <translation>MCIAS-Konsole</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>Die Sitzung endet um %1.</translation>
    </message>
</context>
<context>
    <name>mcias::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Message action</source>
        <translation>Aktion zur Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>mcias::PageTitle</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Your session</source>
        <translation>Ihre Sitzung</translation>
    </message>
</context>
<context>
    <name>mcias::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>Das Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Das Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>mcias::Placeholder</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>mcias::SessionPage</name>
    <message>
        <source>Facts of your session</source>
        <translation>Angaben zu Ihrer Sitzung</translation>
    </message>
    <message>
        <source>Your session</source>
        <translation>Ihre Sitzung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the server&apos;s certificate was checked.</source>
        <translation>Die Verbindung ist verschlüsselt, und das Zertifikat des Servers wurde geprüft.</translation>
    </message>
    <message>
        <source>Roles in this session</source>
        <translation>Rollen in dieser Sitzung</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>As of the sign-in. Changes of roles take effect at the next one.</source>
        <translation>Stand der Anmeldung. Geänderte Rollen wirken ab der nächsten.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Names the token in the audit log. It opens nothing.</source>
        <translation>Bezeichnet das Token im Audit-Protokoll; sie gewährt keinen Zugang.</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Who you are to the server, from the token&apos;s own claims.</source>
        <translation>Wer Sie für den Server sind, aus den Angaben des Tokens selbst.</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>Konto-ID</translation>
    </message>
    <message>
        <source>Not stated in the token.</source>
        <translation>Im Token nicht angegeben.</translation>
    </message>
    <message>
        <source>Token ID (jti)</source>
        <translation>Token-ID (jti)</translation>
    </message>
</context>
<context>
    <name>mcias::SideBar</name>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Ends the session here and revokes its token at the server</source>
        <translation>Beendet die Sitzung hier und widerruft ihr Token beim Server</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>keine Rolle</translation>
    </message>
    <message>
        <source>Roles: %1</source>
        <translation>Rollen: %1</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft …</translation>
    </message>
</context>
<context>
    <name>mcias::SignInFailure</name>
    <message>
        <source>The certificate of %1 has expired. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet: check the clocks of this computer and of the server. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist noch nicht gültig: Prüfen Sie die Uhren dieses Rechners und des Servers. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate that answers at %1 was made for another name. Nothing was sent to it.</source>
        <translation>Das Zertifikat, das auf %1 antwortet, wurde für einen anderen Namen ausgestellt. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 is self-signed, and not in the CA file. Nothing was sent to it.</source>
        <translation>Das Zertifikat von %1 ist selbst signiert und steht nicht in der CA-Datei. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>The certificate of %1 was issued by an authority that is not trusted here. If the server has its own authority, name its CA file. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 kommt von einer Zertifizierungsstelle, der hier nicht vertraut wird. Hat der Server eine eigene CA, geben Sie deren CA-Datei an. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS 1.2 or later. Is it the right port?</source>
        <translation>%1 spricht weder TLS 1.2 noch neuer. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>The CA file cannot be read, or holds no certificate in PEM form.</source>
        <translation>Die CA-Datei ist nicht lesbar oder enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted. Nothing was sent to it.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden. Es wurde nichts dorthin gesendet.</translation>
    </message>
    <message>
        <source>This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.</source>
        <translation>Das ist keine Adresse eines Servers: Gebraucht wird ein Name wie mcias.example.org, auch mit Port.</translation>
    </message>
    <message>
        <source>Your account may not sign in to %1: the server&apos;s policy says no. Your password was right.</source>
        <translation>Ihr Konto darf sich auf %1 nicht anmelden: Die Richtlinie des Servers lehnt es ab. Ihr Passwort war richtig.</translation>
    </message>
    <message>
        <source>Wrong user name, password or code — or the account is locked or inactive; the server does not say which.</source>
        <translation>Benutzername, Passwort oder Code ist falsch – oder das Konto ist gesperrt oder inaktiv; der Server sagt nicht, was davon zutrifft.</translation>
    </message>
    <message>
        <source>The code was not accepted: it may be mistyped, too old or used already — or the account is locked by now. Wait for the next code and try again.</source>
        <translation>Der Code wurde nicht angenommen: vielleicht vertippt, zu alt oder schon benutzt – oder das Konto ist inzwischen gesperrt. Warten Sie auf den nächsten Code und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The vault of %1 is sealed: nobody can sign in until it is unsealed.</source>
        <translation>Der Tresor von %1 ist versiegelt: Niemand kann sich anmelden, bis er entsiegelt ist.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>%1 was asked, but its answer never arrived. You are not signed in here.</source>
        <translation>%1 wurde gefragt, aber die Antwort kam nie an. Sie sind hier nicht angemeldet.</translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts: %1 asks to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche: %1 bittet, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Versuche: %1 bittet, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many attempts: wait a moment before the next one.</source>
        <translation>Zu viele Versuche: Warten Sie vor dem nächsten einen Moment.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not an MCIAS server.</source>
        <translation>Auf %1 antwortet etwas, aber es ist kein MCIAS-Server.</translation>
    </message>
    <message>
        <source>%1 failed with status %2. You are not signed in.</source>
        <translation>%1 ist mit Status %2 gescheitert. Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in with status %2.</source>
        <translation>%1 hat die Anmeldung mit Status %2 abgelehnt.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in and says: “%2”</source>
        <translation>%1 hat die Anmeldung abgelehnt und sagt: „%2“</translation>
    </message>
</context>
<context>
    <name>mcias::SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>mcias.example.org</source>
        <translation>mcias.example.org</translation>
    </message>
    <message>
        <source>C&amp;A file, if the server has its own authority</source>
        <translation>C&amp;A-Datei, falls der Server eine eigene CA hat</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>The authorities of this computer</source>
        <translation>CAs dieses Rechners</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>Browse for the CA file</source>
        <translation>Nach der CA-Datei suchen</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>&amp;Code from your authenticator app</source>
        <translation>&amp;Code aus Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Code aus Ihrer Authenticator-App</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the sign-in</source>
        <translation>Die Anmeldung abbrechen</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>Welcher Server?</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>The code has six digits, for example 123 456.</source>
        <translation>Der Code hat sechs Ziffern, zum Beispiel 123 456.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>CA file of the server</source>
        <translation>CA-Datei des Servers</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Enter a user name.</source>
        <translation>Geben Sie einen Benutzernamen ein.</translation>
    </message>
</context>
<context>
    <name>mcias::SignedOut</name>
    <message>
        <source>You are signed out, and the server has revoked the session&apos;s token.</source>
        <translation>Sie sind abgemeldet, und der Server hat das Token der Sitzung widerrufen.</translation>
    </message>
    <message>
        <source>You are signed out. The server did not accept the session&apos;s token any more: it had expired or was revoked before.</source>
        <translation>Sie sind abgemeldet. Der Server hat das Token der Sitzung nicht mehr angenommen: Es war abgelaufen oder schon widerrufen.</translation>
    </message>
    <message>
        <source>You are signed out here, but the server did not revoke the token: it stays valid until %1. (%2)</source>
        <translation>Sie sind hier abgemeldet, aber der Server hat das Token nicht widerrufen: Es bleibt gültig bis %1. (%2)</translation>
    </message>
    <message>
        <source>You are signed out here. Whether the server has revoked the token is not known, because its answer was lost; if not, the token stays valid until %1.</source>
        <translation>Sie sind hier abgemeldet. Ob der Server das Token widerrufen hat, ist nicht bekannt, denn seine Antwort ging verloren; wenn nicht, bleibt es gültig bis %1.</translation>
    </message>
    <message>
        <source>Your session has reached its end. Sign in again to go on.</source>
        <translation>Ihre Sitzung ist zu Ende. Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
</context>
<context>
    <name>mcias::Tour</name>
    <message>
        <source>The sign-in form. In the demo, three people to be stand beside it.</source>
        <translation>Das Anmeldeformular. In der Demo stehen drei Personen daneben, die man sein kann.</translation>
    </message>
    <message>
        <source>Every failure has a sentence of its own: here, nothing answers at the address.</source>
        <translation>Jeder Fehler hat seinen eigenen Satz: Hier antwortet nichts an der Adresse.</translation>
    </message>
    <message>
        <source>Without its CA file the server is not trusted, and nothing is sent to it.</source>
        <translation>Ohne seine CA-Datei wird dem Server nicht vertraut, und es wird ihm nichts gesendet.</translation>
    </message>
    <message>
        <source>A wrong password. What the server does not tell, the console does not guess.</source>
        <translation>Ein falsches Passwort. Was der Server nicht sagt, rät die Konsole nicht.</translation>
    </message>
    <message>
        <source>The field for the code appears when the server asks for it.</source>
        <translation>Das Feld für den Code erscheint, wenn der Server danach fragt.</translation>
    </message>
    <message>
        <source>A wrong code: the password stays, only the code is asked for again.</source>
        <translation>Ein falscher Code: Das Passwort bleibt, nur der Code wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Signing out revokes the token at the server, and says whether that worked.</source>
        <translation>Das Abmelden widerruft das Token beim Server und sagt, ob das gelang.</translation>
    </message>
    <message>
        <source>The same page for somebody whose rights come from the server&apos;s policy rules.</source>
        <translation>Dieselbe Seite für jemanden, dessen Rechte aus den Richtlinien des Servers kommen.</translation>
    </message>
    <message>
        <source>The sign-in form.</source>
        <translation>Das Anmeldeformular.</translation>
    </message>
    <message>
        <source>The step “%1” did not settle.</source>
        <translation>Der Schritt „%1“ kam nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The index cannot be written.</source>
        <translation>Das Verzeichnis der Bilder lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>A picture cannot be written to %1.</source>
        <translation>Nach %1 lässt sich kein Bild schreiben.</translation>
    </message>
    <message>
        <source>The console in pictures</source>
        <translation>Die Konsole in Bildern</translation>
    </message>
</context>
</TS>
