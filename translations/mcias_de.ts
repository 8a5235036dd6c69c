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
    <message>
        <source>&amp;New account…</source>
        <translation>&amp;Neues Konto …</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>Create an account (Ctrl+N)</source>
        <translation>Ein Konto anlegen (Strg+N)</translation>
    </message>
    <message>
        <source>The account %1 has been created.</source>
        <translation>Das Konto %1 wurde angelegt.</translation>
    </message>
    <message>
        <source>A form keeps what was typed: over a lock, the end of the session, and a crash.</source>
        <translation>Ein Formular behält, was eingegeben wurde: über eine Sperre, das Ende der Sitzung und einen Absturz hinweg.</translation>
    </message>
    <message>
        <source>The profile is read-only: the console changes nothing at this server.</source>
        <translation>Das Profil ist schreibgeschützt: Die Konsole ändert auf diesem Server nichts.</translation>
    </message>
</context>
<context>
    <name>mcias::AuthorityFile</name>
    <message>
        <source>No file was chosen.</source>
        <translation>Es wurde keine Datei gewählt.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the file in it that holds the authority&apos;s certificate.</source>
        <translation>%1 ist ein Ordner. Wählen Sie darin die Datei mit dem Zertifikat der Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 is too large for a file of certificates.</source>
        <translation>%1 ist zu groß für eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 ist nicht lesbar: %2.</translation>
    </message>
    <message>
        <source>This file holds a private key and no certificate. Choose the authority&apos;s certificate: it is public. A private key should never leave the machine that it belongs to.</source>
        <translation>Diese Datei enthält einen privaten Schlüssel und kein Zertifikat. Wählen Sie das Zertifikat der Zertifizierungsstelle: Es ist öffentlich. Ein privater Schlüssel sollte den Rechner, zu dem er gehört, nie verlassen.</translation>
    </message>
    <message>
        <source>This file holds a private key beside its certificates. Ask for a file with the certificate alone: whoever has the key can pretend to be the server.</source>
        <translation>Diese Datei enthält neben den Zertifikaten einen privaten Schlüssel. Fordern Sie eine Datei nur mit dem Zertifikat an: Wer den Schlüssel hat, kann sich als der Server ausgeben.</translation>
    </message>
    <message>
        <source>This certificate is in DER form; PEM is wanted. Convert it with: openssl x509 -inform der -in certificate.der -out ca.pem</source>
        <translation>Dieses Zertifikat liegt in DER-Form vor; gebraucht wird PEM. Umwandeln lässt es sich mit: openssl x509 -inform der -in certificate.der -out ca.pem</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form. Such a file is a text with the line -----BEGIN CERTIFICATE-----.</source>
        <translation>Diese Datei enthält kein Zertifikat in PEM-Form. Eine solche Datei ist ein Text mit der Zeile -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message numerus="yes">
        <source>This file is damaged: of %n certificate(s), only %1 can be read.</source>
        <translation>
            <numerusform>Diese Datei ist beschädigt: Lesbar ist nur %1 von %n Zertifikat.</numerusform>
            <numerusform>Diese Datei ist beschädigt: Lesbar ist nur %1 von %n Zertifikaten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::CaReviewDialog</name>
    <message>
        <source>Trust an authority</source>
        <translation>Einer Zertifizierungsstelle vertrauen</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Trust this authority?</source>
        <translation>Dieser Zertifizierungsstelle vertrauen?</translation>
    </message>
    <message>
        <source>This CA file cannot be used</source>
        <translation>Diese CA-Datei ist nicht brauchbar</translation>
    </message>
    <message>
        <source>With this file, the console trusts the servers that its authority vouches for, and no others: whoever owns the authority&apos;s key can pretend to be the server. Compare the fingerprint with what the server&apos;s administrator tells you, by another way than the file came.</source>
        <translation>Mit dieser Datei vertraut die Konsole den Servern, die deren Zertifizierungsstelle beglaubigt, und keinen anderen. Wer den Schlüssel der Zertifizierungsstelle hat, kann sich als jeder dieser Server ausgeben. Vergleichen Sie den Fingerabdruck mit dem, den Ihnen die Administration des Servers nennt – auf einem anderen Weg als dem der Datei.</translation>
    </message>
    <message numerus="yes">
        <source>The file holds %n certificate(s). All of them would be trusted.</source>
        <translation>
            <numerusform>Die Datei enthält %n Zertifikat. Ihm würde vertraut.</numerusform>
            <numerusform>Die Datei enthält %n Zertifikate. Allen würde vertraut.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>A certificate without a name</source>
        <translation>Ein Zertifikat ohne Namen</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Itself, as every root is</source>
        <translation>Sich selbst, wie jedes Stammzertifikat</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint of %1</source>
        <translation>SHA-256-Fingerabdruck von %1</translation>
    </message>
    <message>
        <source>This certificate has expired: no server can be trusted by it.</source>
        <translation>Dieses Zertifikat ist abgelaufen: Mit ihm kann keinem Server vertraut werden.</translation>
    </message>
    <message>
        <source>This certificate is not valid yet. Is this computer&apos;s clock right?</source>
        <translation>Dieses Zertifikat ist noch nicht gültig. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>This is a server&apos;s own certificate and not an authority&apos;s: it stands for that one server alone, and has to be replaced here whenever it is renewed there.</source>
        <translation>Dies ist das eigene Zertifikat eines Servers und nicht das einer Zertifizierungsstelle: Es steht nur für diesen einen Server und ist hier jedes Mal zu ersetzen, wenn es dort erneuert wird.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Trust this authority</source>
        <translation>Dieser Zertifizierungsstelle &amp;vertrauen</translation>
    </message>
    <message>
        <source>Trust this authority</source>
        <translation>Dieser Zertifizierungsstelle vertrauen</translation>
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
    <name>mcias::ConnectionFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, which is over</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>%1, within a day</source>
        <translation>%1, in weniger als einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1, in %n day(s)</source>
        <translation>
            <numerusform>%1, in %n Tag</numerusform>
            <numerusform>%1, in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Certificate of</source>
        <translation>Zertifikat von</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Its certificate ends within a day: from then on nobody can connect. Renew it now.</source>
        <translation>Sein Zertifikat endet in weniger als einem Tag: Danach kann sich niemand mehr verbinden. Erneuern Sie es jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). Renew it this week.</source>
        <translation>
            <numerusform>Sein Zertifikat endet in %n Tag. Erneuern Sie es diese Woche.</numerusform>
            <numerusform>Sein Zertifikat endet in %n Tagen. Erneuern Sie es diese Woche.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its certificate ends in %n day(s). It is time to renew it.</source>
        <translation>
            <numerusform>Sein Zertifikat endet in %n Tag. Es ist Zeit, es zu erneuern.</numerusform>
            <numerusform>Sein Zertifikat endet in %n Tagen. Es ist Zeit, es zu erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The clocks of this computer and of the server agree.</source>
        <translation>Die Uhren dieses Rechners und des Servers stimmen überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s, which does no harm.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 vor; das schadet nicht.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s, which does no harm.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 nach; das schadet nicht.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Die Uhr dieses Rechners geht gegenüber der des Servers %1 nach.</translation>
    </message>
    <message>
        <source>Codes from an authenticator app may be refused, and times may mislead: find out which clock is wrong, and set it.</source>
        <translation>Codes aus einer Authenticator-App können abgelehnt werden, und Zeiten können täuschen: Finden Sie heraus, welche Uhr falsch geht, und stellen Sie sie.</translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionTest</name>
    <message>
        <source>Nobody said within %1 which address %2 has. Is this computer connected to a network?</source>
        <translation>Innerhalb von %1 kam keine Auskunft, welche Adresse %2 hat. Ist dieser Rechner mit einem Netz verbunden?</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2: there was nothing for %3. A firewall may be in between, or the server is switched off.</source>
        <translation>%1 antwortet nicht auf Port %2: %3 lang kam nichts. Vielleicht steht eine Firewall dazwischen, oder der Server ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 takes the connection and then says nothing for %2. Is it the right port?</source>
        <translation>%1 nimmt die Verbindung an und schweigt dann %2 lang. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>%1 did not say within %2 what time it is.</source>
        <translation>%1 hat nicht innerhalb von %2 gesagt, wie spät es ist.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>This is not the address of a server: a name such as mcias.example.org, or one with a port, is wanted.</source>
        <translation>Das ist keine Adresse eines Servers: Gebraucht wird ein Name wie mcias.example.org, auch mit Port.</translation>
    </message>
    <message>
        <source>%1 is an address: there is no name to look up.</source>
        <translation>%1 ist eine Adresse: Es gibt keinen Namen aufzulösen.</translation>
    </message>
    <message>
        <source>The name %1 is not known. Check how it is spelled, and whether it takes another network or a VPN.</source>
        <translation>Der Name %1 ist nicht bekannt. Prüfen Sie die Schreibweise und ob es dafür ein anderes Netz oder ein VPN braucht.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up: %2</source>
        <translation>Der Name %1 ließ sich nicht auflösen: %2</translation>
    </message>
    <message>
        <source>%1 has the address %2.</source>
        <translation>%1 hat die Adresse %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has the address %2 and %n more.</source>
        <translation>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
            <numerusform>%1 hat die Adresse %2 und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 accepts connections on port %2.</source>
        <translation>%1 nimmt Verbindungen auf Port %2 an.</translation>
    </message>
    <message>
        <source>%1 refuses connections on port %2. Check the port, and whether the server is running.</source>
        <translation>%1 weist Verbindungen auf Port %2 ab. Prüfen Sie den Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 cannot be reached on port %2: %3.</source>
        <translation>%1 ist auf Port %2 nicht erreichbar: %3.</translation>
    </message>
    <message>
        <source>The CA file cannot be used.</source>
        <translation>Die CA-Datei ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and %1 is vouched for by an authority that this computer trusts.</source>
        <translation>Die Verbindung ist verschlüsselt, und eine Zertifizierungsstelle, der dieser Rechner vertraut, beglaubigt %1.</translation>
    </message>
    <message>
        <source>The connection is encrypted, and %1 is vouched for by the CA file.</source>
        <translation>Die Verbindung ist verschlüsselt, und die CA-Datei beglaubigt %1.</translation>
    </message>
    <message>
        <source>%1 broke the connection off before it was encrypted. Is it the right port?</source>
        <translation>%1 hat die Verbindung abgebrochen, bevor sie verschlüsselt war. Ist es der richtige Port?</translation>
    </message>
    <message>
        <source>What TLS says</source>
        <translation>Was TLS meldet</translation>
    </message>
    <message>
        <source>%1 is an MCIAS server, and is well.</source>
        <translation>%1 ist ein MCIAS-Server und in Ordnung.</translation>
    </message>
    <message>
        <source>%1 is in a state that this console does not know: “%2”.</source>
        <translation>%1 ist in einem Zustand, den diese Konsole nicht kennt: „%2“.</translation>
    </message>
    <message>
        <source>%1 offers a public key of a kind that this console cannot use: Ed25519 is wanted.</source>
        <translation>%1 bietet einen öffentlichen Schlüssel einer Art, mit der diese Konsole nichts anfangen kann: Gebraucht wird Ed25519.</translation>
    </message>
    <message>
        <source>%1 shows the key that its sessions are signed with.</source>
        <translation>%1 zeigt den Schlüssel, mit dem seine Sitzungen signiert sind.</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>The public key is not to be had while the vault is sealed.</source>
        <translation>Der öffentliche Schlüssel ist nicht zu bekommen, solange der Tresor versiegelt ist.</translation>
    </message>
    <message>
        <source>%1 is an MCIAS server whose vault is sealed: nobody can sign in until it is unsealed.</source>
        <translation>%1 ist ein MCIAS-Server, dessen Tresor versiegelt ist: Niemand kann sich anmelden, bis er entsiegelt ist.</translation>
    </message>
    <message>
        <source>%1 is connected, but did not answer within %2.</source>
        <translation>%1 ist verbunden, hat aber nicht innerhalb von %2 geantwortet.</translation>
    </message>
    <message>
        <source>%1 answers that it has failed (status %2). Its own log says why.</source>
        <translation>%1 meldet einen eigenen Fehler (Status %2). Warum, steht im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>%1 broke the connection off instead of answering.</source>
        <translation>%1 hat die Verbindung abgebrochen, statt zu antworten.</translation>
    </message>
    <message>
        <source>%1 has been asked too often: wait a moment and try again.</source>
        <translation>%1 wurde zu oft gefragt: Warten Sie einen Moment und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 does not show its public key, so nobody can check what it signs. Does its address lack a path?</source>
        <translation>%1 zeigt seinen öffentlichen Schlüssel nicht; seine Signaturen kann also niemand prüfen. Fehlt der Adresse ein Pfad?</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as an MCIAS server does. Check the port, and whether the address needs a path.</source>
        <translation>Auf %1 antwortet etwas, aber nicht wie ein MCIAS-Server. Prüfen Sie den Port und ob die Adresse einen Pfad braucht.</translation>
    </message>
    <message>
        <source>%1 gave no proper answer when it was asked what time it is.</source>
        <translation>%1 hat auf die Frage nach der Uhrzeit keine brauchbare Antwort gegeben.</translation>
    </message>
    <message>
        <source>%1 does not say what time it is, so the clocks could not be compared.</source>
        <translation>%1 sagt nicht, wie spät es ist; die Uhren ließen sich deshalb nicht vergleichen.</translation>
    </message>
    <message>
        <source>The server&apos;s time</source>
        <translation>Zeit des Servers</translation>
    </message>
    <message>
        <source>Stopped here.</source>
        <translation>Hier abgebrochen.</translation>
    </message>
    <message>
        <source>It is another certificate than before, from the same authority.</source>
        <translation>Es ist ein anderes Zertifikat als vorher, von derselben Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 signs its sessions with another key than before: review that when you sign in.</source>
        <translation>%1 signiert seine Sitzungen mit einem anderen Schlüssel als vorher: Prüfen Sie das, wenn Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>mcias::ConnectionTestPanel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection (TCP)</source>
        <translation>Verbindung (TCP)</translation>
    </message>
    <message>
        <source>Encryption and certificate (TLS)</source>
        <translation>Verschlüsselung und Zertifikat (TLS)</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Den Test abbrechen</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Testing %1…</source>
        <translation>%1 wird getestet …</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The test failed at: %1</source>
        <translation>Der Test ist gescheitert an: %1</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The connection works, with a warning.</source>
        <translation>Die Verbindung funktioniert, mit einer Warnung.</translation>
    </message>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
</context>
<context>
    <name>mcias::CoverScreen</name>
    <message>
        <source>&amp;Unlock</source>
        <translation>En&amp;tsperren</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>The window is covered</source>
        <translation>Das Fenster ist verdeckt</translation>
    </message>
    <message>
        <source>Why the window is covered</source>
        <translation>Warum das Fenster verdeckt ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Unlock with the token in the keyring</source>
        <translation>Mit dem Token im Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Sign out, and close the open work</source>
        <translation>Abmelden und die offene Arbeit schließen</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Your session has ended</source>
        <translation>Ihre Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>Your work is behind this, as you left it. The token is in the keyring, no longer in this program.</source>
        <translation>Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben. Das Token ist im Schlüsselbund, nicht mehr in diesem Programm.</translation>
    </message>
    <message>
        <source>Its time was over. Your work is behind this, as you left it: sign in to go on.</source>
        <translation>Die Zeit der Sitzung war um. Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben: Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The server does not accept it any more: it was revoked, or the account is inactive. Your work is behind this, as you left it: sign in to go on.</source>
        <translation>Der Server nimmt die Sitzung nicht mehr an: Sie wurde widerrufen, oder das Konto ist inaktiv. Ihre Arbeit liegt dahinter, so wie Sie sie verlassen haben: Melden Sie sich an, um fortzufahren.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Abmeldung läuft …</translation>
    </message>
    <message>
        <source>The token is being revoked at the server.</source>
        <translation>Das Token wird auf dem Server widerrufen.</translation>
    </message>
    <message>
        <source>Your work is behind this, as you left it. The token is no longer in this program: sign in to go on.</source>
        <translation>Ihre Arbeit liegt dahinter, wie Sie sie verlassen haben. Das Token ist nicht mehr in diesem Programm: Melden Sie sich an, um weiterzuarbeiten.</translation>
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
    <name>mcias::DoorScreen</name>
    <message>
        <source>Identity and access console</source>
        <translation>Konsole für Identitäten und Zugänge</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>mcias::EditorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht länger warten</translation>
    </message>
    <message>
        <source>The answer was lost. The server says now that nothing was changed: try again.</source>
        <translation>Die Antwort ging verloren. Der Server sagt jetzt, dass nichts geändert wurde: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The answer was lost, and the server does not say whether it was done: look before you try again. %1</source>
        <translation>Die Antwort ging verloren, und der Server sagt nicht, ob es geschehen ist: Sehen Sie nach, bevor Sie es erneut versuchen. %1</translation>
    </message>
    <message>
        <source>The window was locked: secrets have to be typed again.</source>
        <translation>Das Fenster war gesperrt: Geheimnisse sind erneut einzugeben.</translation>
    </message>
    <message>
        <source>The answer was lost. Checking whether it was done…</source>
        <translation>Die Antwort ging verloren. Es wird nachgesehen, ob es ausgeführt wurde …</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>Prü&amp;fen …</translation>
    </message>
    <message>
        <source>Nothing was changed: your session was interrupted. Once you are back in it, press “%1” again.</source>
        <translation>Nichts wurde geändert: Ihre Sitzung war unterbrochen. Drücken Sie „%1“ noch einmal, sobald Sie wieder angemeldet sind.</translation>
    </message>
    <message>
        <source>What was typed is not saved.</source>
        <translation>Ihre Eingaben sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>This was typed before, until %1, and not saved. Secrets have to be typed again.</source>
        <translation>Dies wurde früher eingegeben, bis %1, und nicht gespeichert. Geheimnisse müssen neu eingegeben werden.</translation>
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
    <message>
        <source>The session is interrupted. Sign in again, then repeat this.</source>
        <translation>Die Sitzung ist unterbrochen. Melden Sie sich erneut an und wiederholen Sie dies dann.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate comes from another authority than before.</source>
        <translation>Das Zertifikat des Servers kommt von einer anderen Zertifizierungsstelle als bisher.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The profile is read-only.</source>
        <translation>Das Profil ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid yet. Check the clocks of this computer and of the server.</source>
        <translation>Das Zertifikat des Servers ist noch nicht gültig. Prüfen Sie die Uhren dieses Computers und des Servers.</translation>
    </message>
    <message numerus="yes">
        <source>Too many requests. The server asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Anfragen. Der Server bittet Sie, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Anfragen. Der Server bittet Sie, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server&apos;s certificate or key has changed: review that first, then repeat this.</source>
        <translation>Das Zertifikat oder der Schlüssel des Servers hat sich geändert: Prüfen Sie das zuerst und wiederholen Sie dies dann.</translation>
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
    <name>mcias::JsonFile</name>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>Die Datei %1 ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The file %1 is damaged.</source>
        <translation>Die Datei %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It was set aside as %1, and the console goes on without what stood in it.</source>
        <translation>Sie wurde als %1 beiseitegelegt, und die Konsole arbeitet ohne ihren Inhalt weiter.</translation>
    </message>
    <message>
        <source>The file %1 could not be written: %2. What was changed holds until the console is closed.</source>
        <translation>Die Datei %1 ließ sich nicht schreiben: %2. Was geändert wurde, gilt, bis die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>there is no folder %1, and none can be made</source>
        <translation>es gibt keinen Ordner %1, und er lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>It could not be set aside either, so nothing will be saved there. Move it away and start the console again.</source>
        <translation>Sie konnte auch nicht beiseitegelegt werden, daher wird dort nichts gespeichert. Verschieben Sie sie und starten Sie die Konsole neu.</translation>
    </message>
</context>
<context>
    <name>mcias::Main</name>
    <message>
        <source>The console is running already: its window was raised.</source>
        <translation>Die Konsole läuft bereits; ihr Fenster wurde nach vorn geholt.</translation>
    </message>
</context>
<context>
    <name>mcias::MainWindow</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
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
        <source>Locked — %1 — MCIAS console</source>
        <translation>Gesperrt – %1 – MCIAS-Konsole</translation>
    </message>
    <message>
        <source>The console was started again for %1. Sign out first to go there.</source>
        <translation>Die Konsole wurde noch einmal für %1 gestartet. Melden Sie sich zuerst ab, um dorthin zu gehen.</translation>
    </message>
    <message>
        <source>Session ended — %1 — MCIAS console</source>
        <translation>Sitzung beendet — %1 — MCIAS-Konsole</translation>
    </message>
    <message>
        <source>A form was not saved. What was typed into it, until %1, has been kept.</source>
        <translation>Ein Formular wurde nicht gespeichert. Was bis %1 eingegeben wurde, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>Op&amp;en it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The server is not quite what it was: its certificate or its key has changed. Until you have reviewed that, nothing is written to it.</source>
        <translation>Der Server ist nicht ganz, was er war: Sein Zertifikat oder sein Schlüssel hat sich geändert. Bis Sie das geprüft haben, wird nichts auf ihn geschrieben.</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>Prü&amp;fen …</translation>
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
    <name>mcias::NewAccountDialog</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>Eine &amp;Person</translation>
    </message>
    <message>
        <source>A &amp;service</source>
        <translation>Ein &amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Who signs in with it?</source>
        <translation>Wer meldet sich damit an?</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A service</source>
        <translation>Ein Dienst</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>A person needs a password to begin with.</source>
        <translation>Eine Person braucht ein Passwort für den Anfang.</translation>
    </message>
    <message>
        <source>A user name consists of the letters A–Z and a–z, digits, and . _ @ - (at most 255 characters).</source>
        <translation>Ein Benutzername besteht aus den Buchstaben A–Z und a–z, Ziffern und . _ @ - (höchstens 255 Zeichen).</translation>
    </message>
    <message>
        <source>The name %1 is taken already.</source>
        <translation>Der Name %1 ist schon vergeben.</translation>
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
    <name>mcias::ProfileColors</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileEditor</name>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>C&amp;olour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Colour, shown wherever this server is used</source>
        <translation>Farbe, überall gezeigt, wo dieser Server verwendet wird</translation>
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
        <source>&amp;CA file, if the server has its own authority</source>
        <translation>&amp;CA-Datei, falls der Server eine eigene CA hat</translation>
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
        <source>Choose the CA file</source>
        <translation>Die CA-Datei wählen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Ser&amp;vice name</source>
        <translation>&amp;Dienstname</translation>
    </message>
    <message>
        <source>Service name</source>
        <translation>Dienstname</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>&amp;Tags, separated by commas</source>
        <translation>&amp;Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Tags, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Read only: the console changes nothing at this server</source>
        <translation>Nur lesen: Die Konsole ändert auf diesem Server nichts</translation>
    </message>
    <message>
        <source>&amp;Read only: the console changes nothing at this server</source>
        <translation>Nu&amp;r lesen: Die Konsole ändert auf diesem Server nichts</translation>
    </message>
    <message>
        <source>Keep me signed in: the token, never the password, goes to the keyring</source>
        <translation>Angemeldet bleiben: Token im Schlüsselbund, nie das Passwort</translation>
    </message>
    <message>
        <source>&amp;Keep me signed in: the token, never the password, goes to the keyring</source>
        <translation>Angemeldet &amp;bleiben: Token im Schlüsselbund, nie das Passwort</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Die Verbindung testen</translation>
    </message>
    <message>
        <source>Test connect&amp;ion</source>
        <translation>Verbindun&amp;g testen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
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
        <source>Without the address of a server there is nothing to test.</source>
        <translation>Ohne die Adresse eines Servers gibt es nichts zu testen.</translation>
    </message>
    <message>
        <source>Service name and tags are what the server&apos;s login policy is asked about. Most servers need neither.</source>
        <translation>Nach Dienstname und Tags wird die Anmelderichtlinie des Servers befragt. Die meisten Server brauchen beides nicht.</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileForm</name>
    <message>
        <source>Give it a name to know it by.</source>
        <translation>Geben Sie ihm einen Namen, an dem Sie es erkennen.</translation>
    </message>
    <message>
        <source>Another profile has this name.</source>
        <translation>Ein anderes Profil hat diesen Namen.</translation>
    </message>
    <message>
        <source>Which server?</source>
        <translation>Welcher Server?</translation>
    </message>
    <message>
        <source>This is not the address of a server. It looks like mcias.example.org or https://mcias.example.org:8443.</source>
        <translation>Das ist keine Adresse eines Servers. Eine solche sieht aus wie mcias.example.org oder https://mcias.example.org:8443.</translation>
    </message>
    <message>
        <source>Give the whole path, from the first slash on.</source>
        <translation>Geben Sie den ganzen Pfad an, vom ersten Schrägstrich an.</translation>
    </message>
    <message>
        <source>There is no such file, or you may not read it.</source>
        <translation>Diese Datei gibt es nicht, oder Sie dürfen sie nicht lesen.</translation>
    </message>
</context>
<context>
    <name>mcias::ProfileStore</name>
    <message numerus="yes">
        <source>%n profile(s) in %1 cannot be used by this version and are not shown; they stay in the file.</source>
        <translation>
            <numerusform>%n Profil in %1 ist für diese Version nicht brauchbar und wird nicht gezeigt; es bleibt in der Datei.</numerusform>
            <numerusform>%n Profile in %1 sind für diese Version nicht brauchbar und werden nicht gezeigt; sie bleiben in der Datei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::ProfileStripe</name>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
</context>
<context>
    <name>mcias::ProfilesDialog</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>&amp;Profiles</source>
        <translation>&amp;Profile</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Duplicate the profile</source>
        <translation>Das Profil duplizieren</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>D&amp;uplizieren</translation>
    </message>
    <message>
        <source>Delete the profile</source>
        <translation>Das Profil löschen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Move the profile up</source>
        <translation>Das Profil nach oben verschieben</translation>
    </message>
    <message>
        <source>Move up (Alt+Up in the list)</source>
        <translation>Nach oben (Alt+Pfeil auf in der Liste)</translation>
    </message>
    <message>
        <source>Move the profile down</source>
        <translation>Das Profil nach unten verschieben</translation>
    </message>
    <message>
        <source>Move down (Alt+Down in the list)</source>
        <translation>Nach unten (Alt+Pfeil ab in der Liste)</translation>
    </message>
    <message>
        <source>Discard the changes to this profile</source>
        <translation>Die Änderungen an diesem Profil verwerfen</translation>
    </message>
    <message>
        <source>Discard chan&amp;ges</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Das Profil speichern</translation>
    </message>
    <message>
        <source>Sav&amp;e</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <source>%1 (not saved)</source>
        <translation>%1 (nicht gespeichert)</translation>
    </message>
    <message>
        <source>“%1” is saved.</source>
        <translation>„%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Drop the new profile “%1”? It was never saved.</source>
        <translation>Das neue Profil „%1“ verwerfen? Es wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Delete the profile “%1”? With it go what is remembered of its server, the last user name, drafts of forms, and a token that is kept in the keyring. At the server nothing changes.</source>
        <translation>Das Profil „%1“ löschen? Mit ihm verschwinden, was über seinen Server gemerkt ist, der letzte Benutzername, Entwürfe von Formularen und ein Token, das im Schlüsselbund liegt. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Delete pro&amp;file</source>
        <translation>Profil lösc&amp;hen</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Nothing is saved until you have reviewed this file, or chosen another.</source>
        <translation>Es wird nichts gespeichert, bis Sie diese Datei geprüft oder eine andere gewählt haben.</translation>
    </message>
    <message>
        <source>There are changes that were not saved: %1.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind: %1.</translation>
    </message>
    <message>
        <source>Close &amp;without saving</source>
        <translation>&amp;Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>mcias::ServerChangeDialog</name>
    <message>
        <source>Another authority vouches for this server</source>
        <translation>Eine andere Zertifizierungsstelle beglaubigt diesen Server</translation>
    </message>
    <message>
        <source>The server has another certificate and another key</source>
        <translation>Der Server hat ein anderes Zertifikat und einen anderen Schlüssel</translation>
    </message>
    <message>
        <source>The server has another certificate</source>
        <translation>Der Server hat ein anderes Zertifikat</translation>
    </message>
    <message>
        <source>The server signs its sessions with another key</source>
        <translation>Der Server signiert seine Sitzungen mit einem anderen Schlüssel</translation>
    </message>
    <message>
        <source>What answers as %1 shows a certificate that another authority has issued. Nothing was sent to it. The server&apos;s administrators may have replaced their authority; or somebody stands between you and the server, and would read your password and your session. Do not go on before an administrator has told you, by telephone or in person, that the authority was replaced, and has read out the fingerprint below.</source>
        <translation>Was sich als %1 meldet, zeigt ein Zertifikat, das eine andere Zertifizierungsstelle ausgestellt hat. Es wurde nichts dorthin gesendet. Vielleicht hat die Administration des Servers ihre Zertifizierungsstelle ersetzt; oder jemand steht zwischen Ihnen und dem Server und würde Ihr Passwort und Ihre Sitzung mitlesen. Fahren Sie erst fort, wenn Ihnen die Administration am Telefon oder persönlich gesagt hat, dass die Zertifizierungsstelle ersetzt wurde, und Ihnen den neuen Fingerabdruck unten vorgelesen hat.</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before, from the same authority. Certificates are renewed every few months, so this is usual. If it surprises you, ask the server&apos;s administrator whether it was renewed.</source>
        <translation>%1 zeigt ein anderes Zertifikat als bisher, von derselben Zertifizierungsstelle. Zertifikate werden alle paar Monate erneuert, das ist also üblich. Wenn es Sie überrascht, fragen Sie die Administration des Servers, ob es erneuert wurde.</translation>
    </message>
    <message>
        <source>%1 signs its sessions with another key than before. That is so after the server was set up anew, and otherwise rare: ask its administrator whether the key was replaced.</source>
        <translation>%1 signiert seine Sitzungen mit einem anderen Schlüssel als bisher. Das ist so, wenn der Server neu aufgesetzt wurde, und sonst selten: Fragen Sie seine Administration, ob der Schlüssel ersetzt wurde.</translation>
    </message>
    <message>
        <source>Until you have confirmed it, nothing is changed at the server; reading goes on.</source>
        <translation>Bis Sie es bestätigt haben, wird auf dem Server nichts geändert; gelesen wird weiter.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>The server has changed</source>
        <translation>Der Server hat sich geändert</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>I have &amp;checked this: trust it</source>
        <translation>Ich habe das ge&amp;prüft: vertrauen</translation>
    </message>
    <message>
        <source>I have checked this: trust it</source>
        <translation>Ich habe das geprüft: vertrauen</translation>
    </message>
    <message>
        <source>The server has changed again while this was open. Look at it once more.</source>
        <translation>Der Server hat sich erneut geändert, während dies offen war. Sehen Sie es sich noch einmal an.</translation>
    </message>
    <message>
        <source>The former one was known since %1; the new one was first seen %2.</source>
        <translation>Bisheriger Stand: bekannt seit %1. Neuer Stand: zuerst gesehen am %2.</translation>
    </message>
    <message>
        <source>The new one was first seen %1.</source>
        <translation>Neuer Stand: zuerst gesehen am %1.</translation>
    </message>
    <message>
        <source>Authority, SHA-256 fingerprint</source>
        <translation>Zertifizierungsstelle, SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Certificate of the server, SHA-256 fingerprint</source>
        <translation>Zertifikat des Servers, SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Public key for sessions (Ed25519)</source>
        <translation>Öffentlicher Schlüssel für Sitzungen (Ed25519)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
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
    <message>
        <source>Signed with the server&apos;s key.</source>
        <translation>Mit dem Schlüssel des Servers signiert.</translation>
    </message>
    <message>
        <source>Not checked: the server did not tell its key.</source>
        <translation>Nicht geprüft: Der Server hat seinen Schlüssel nicht genannt.</translation>
    </message>
    <message>
        <source>Not signed with the server&apos;s key: what the token says of account and roles is not shown.</source>
        <translation>Nicht mit dem Schlüssel des Servers signiert: Was das Token über Konto und Rollen sagt, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>Nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The next start signs in with it.</source>
        <translation>Der nächste Start meldet sich damit an.</translation>
    </message>
    <message>
        <source>It is gone when the program ends.</source>
        <translation>Es ist weg, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
</context>
<context>
    <name>mcias::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start of the console.</source>
        <translation>Wirkt ab dem nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>Lock &amp;after</source>
        <translation>Sperren &amp;nach</translation>
    </message>
    <message>
        <source>Minutes without input until the console locks</source>
        <translation>Minuten ohne Eingabe, bis die Konsole sperrt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Lock with the screen, and before the computer sleeps</source>
        <translation>Mit dem Bildschirm sperren, und bevor der Rechner schläft</translation>
    </message>
    <message>
        <source>Lock with the &amp;screen, and before the computer sleeps</source>
        <translation>Mit dem &amp;Bildschirm sperren, und bevor der Rechner schläft</translation>
    </message>
    <message>
        <source>Session and secrets</source>
        <translation>Sitzung und Geheimnisse</translation>
    </message>
    <message>
        <source>&amp;Clipboard</source>
        <translation>Z&amp;wischenablage</translation>
    </message>
    <message>
        <source>Seconds until a copied secret is taken off the clipboard</source>
        <translation>Sekunden, bis ein kopiertes Geheimnis aus der Zwischenablage entfernt wird</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>After this time a copied secret is taken off the clipboard.</source>
        <translation>Nach dieser Zeit wird ein kopiertes Geheimnis aus der Zwischenablage entfernt.</translation>
    </message>
    <message>
        <source>Renew the session while I work</source>
        <translation>Die Sitzung verlängern, solange ich arbeite</translation>
    </message>
    <message>
        <source>&amp;Renew the session while I work</source>
        <translation>Die Sitzung &amp;verlängern, solange ich arbeite</translation>
    </message>
    <message>
        <source>Without input for a while, a session ends when its time is over.</source>
        <translation>Ohne Eingabe über längere Zeit endet eine Sitzung, wenn ihre Zeit um ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save the settings</source>
        <translation>Die Einstellungen speichern</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Without input. Locking takes the token from memory; what was typed stays, except secrets.</source>
        <translation>Ohne Eingabe. Sperren nimmt das Token aus dem Speicher; was eingegeben wurde, bleibt, außer Geheimnissen.</translation>
    </message>
    <message>
        <source>Cancel, without saving</source>
        <translation>Abbrechen, ohne zu speichern</translation>
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
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (%1)</source>
        <translation>Einstellungen (%1)</translation>
    </message>
</context>
<context>
    <name>mcias::SignInFailure</name>
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
    <message numerus="yes">
        <source>Too many attempts: %1 asks you to wait %n second(s).</source>
        <translation>
            <numerusform>Zu viele Versuche: %1 bittet Sie, %n Sekunde zu warten.</numerusform>
            <numerusform>Zu viele Versuche: %1 bittet Sie, %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session kept in the keyring has ended: it expired, or was revoked. Sign in again.</source>
        <translation>Die im Schlüsselbund aufbewahrte Sitzung ist zu Ende: Sie ist abgelaufen oder wurde widerrufen. Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 refused the sign-in and says: “%2”.</source>
        <translation>%1 hat die Anmeldung abgelehnt und sagt: „%2“.</translation>
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
    <message>
        <source>P&amp;rofile</source>
        <translation>P&amp;rofil</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>&amp;Manage…</source>
        <translation>&amp;Verwalten …</translation>
    </message>
    <message>
        <source>Manage the profiles</source>
        <translation>Die Profile verwalten</translation>
    </message>
    <message>
        <source>&amp;Keep this server as a profile</source>
        <translation>Diesen Server als Profil sp&amp;eichern</translation>
    </message>
    <message>
        <source>Keep this server as a profile</source>
        <translation>Diesen Server als Profil speichern</translation>
    </message>
    <message>
        <source>Another server…</source>
        <translation>Anderer Server …</translation>
    </message>
    <message>
        <source>Resuming…</source>
        <translation>Sitzung wird fortgesetzt …</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Re&amp;view…</source>
        <translation>Prü&amp;fen …</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal &amp;versuchen</translation>
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
    <message>
        <source>You are signed out here. The token was forgotten when the window was locked, so it could not be revoked: at the server it stays valid until %1.</source>
        <translation>Sie sind hier abgemeldet. Das Token wurde beim Sperren des Fensters verworfen und ließ sich deshalb nicht widerrufen: Auf dem Server bleibt es gültig bis %1.</translation>
    </message>
</context>
<context>
    <name>mcias::SingleInstance</name>
    <message>
        <source>The file %1 cannot be opened: %2</source>
        <translation>Die Datei %1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>The directory %1 cannot be used.</source>
        <translation>Das Verzeichnis %1 ist nicht brauchbar.</translation>
    </message>
    <message>
        <source>Another console of yours is running and does not answer. Two of them would write the same files.</source>
        <translation>Eine andere Konsole von Ihnen läuft und antwortet nicht. Zwei würden dieselben Dateien schreiben.</translation>
    </message>
    <message>
        <source>A second start will not find this window: %1</source>
        <translation>Ein zweiter Start wird dieses Fenster nicht finden: %1</translation>
    </message>
</context>
<context>
    <name>mcias::StateStore</name>
    <message>
        <source>What was known of the servers is lost, so a changed certificate would not be noticed: compare the server&apos;s fingerprint before you sign in.</source>
        <translation>Was über die Server bekannt war, ist verloren; ein geändertes Zertifikat würde nicht auffallen. Vergleichen Sie den Fingerabdruck des Servers, bevor Sie sich anmelden.</translation>
    </message>
</context>
<context>
    <name>mcias::StatusLine</name>
    <message>
        <source>Read-only</source>
        <translation>Nur lesen</translation>
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
        <source>Nothing can be changed: the profile is read-only</source>
        <translation>Es lässt sich nichts ändern: Das Profil ist nur zum Lesen</translation>
    </message>
    <message>
        <source>Secret on the clipboard</source>
        <translation>Geheimnis in der Zwischenablage</translation>
    </message>
    <message>
        <source>End of the server&apos;s certificate</source>
        <translation>Ende des Zertifikats des Servers</translation>
    </message>
    <message>
        <source>Where the token is kept</source>
        <translation>Wo das Token aufbewahrt wird</translation>
    </message>
    <message>
        <source>Time left of the session</source>
        <translation>Restzeit der Sitzung</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Das Fenster sperren</translation>
    </message>
    <message>
        <source>This profile only reads: the console sends no changes to this server.</source>
        <translation>Dieses Profil liest nur: Die Konsole sendet diesem Server keine Änderungen.</translation>
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
        <source>Token in the keyring</source>
        <translation>Token im Schlüsselbund</translation>
    </message>
    <message>
        <source>Token in memory only</source>
        <translation>Token nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The next start signs in with it. Signing out removes it.</source>
        <translation>Der nächste Start meldet sich damit an. Das Abmelden entfernt es.</translation>
    </message>
    <message>
        <source>It is gone when the program ends.</source>
        <translation>Es ist weg, wenn das Programm endet.</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The session ends at %1.</source>
        <translation>Die Sitzung endet um %1.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has ended</source>
        <translation>Das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>The server&apos;s certificate ends within a day</source>
        <translation>Das Zertifikat des Servers endet in weniger als einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s certificate ends in %n day(s)</source>
        <translation>
            <numerusform>Das Zertifikat des Servers endet in %n Tag</numerusform>
            <numerusform>Das Zertifikat des Servers endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cover the window and take the token out of memory (Ctrl+L)</source>
        <translation>Das Fenster abdecken und das Token aus dem Speicher nehmen (Strg+L)</translation>
    </message>
    <message>
        <source>It is valid until %1. After that nobody can sign in.</source>
        <translation>Es gilt bis %1. Danach kann sich niemand mehr anmelden.</translation>
    </message>
    <message numerus="yes">
        <source>Secret on the clipboard for %n more second(s)</source>
        <translation>
            <numerusform>Geheimnis noch %n Sekunde in der Zwischenablage</numerusform>
            <numerusform>Geheimnis noch %n Sekunden in der Zwischenablage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcias::TlsSentence</name>
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
        <source>The certificate of %1 comes from another authority than before. Nothing was sent to it. Review the change before you sign in.</source>
        <translation>Das Zertifikat von %1 kommt von einer anderen Zertifizierungsstelle als bisher. Es wurde nichts dorthin gesendet. Prüfen Sie die Änderung, bevor Sie sich anmelden.</translation>
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
        <source>The certificate of %1 was issued by an authority that is not trusted here. Ask its administrator for the CA file of the authority that issued it. Nothing was sent.</source>
        <translation>Das Zertifikat von %1 stammt von einer Zertifizierungsstelle, der hier nicht vertraut wird. Bitten Sie die Verwaltung des Servers um die CA-Datei der ausstellenden Stelle. Es wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>mcias::TokenStoreResult</name>
    <message>
        <source>The keyring holds no session of this profile and user.</source>
        <translation>Der Schlüsselbund enthält keine Sitzung zu diesem Profil und Benutzer.</translation>
    </message>
    <message>
        <source>This desktop session offers no keyring.</source>
        <translation>Diese Desktop-Sitzung bietet keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The keyring is locked and was not unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt und wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The keyring denied access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keyring failed.</source>
        <translation>Der Schlüsselbund ist gescheitert.</translation>
    </message>
    <message>
        <source>Sign in as usual.</source>
        <translation>Melden Sie sich wie gewohnt an.</translation>
    </message>
    <message>
        <source>This session is kept in memory only: after a restart you will have to sign in again.</source>
        <translation>Diese Sitzung liegt nur im Arbeitsspeicher: Nach einem Neustart müssen Sie sich erneut anmelden.</translation>
    </message>
    <message>
        <source>If the session was kept there, its token still is.</source>
        <translation>Falls die Sitzung dort aufbewahrt wurde, liegt ihr Token noch dort.</translation>
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
    <message>
        <source>Locked: the work is behind this as it was, and the token is out of the program&apos;s memory.</source>
        <translation>Gesperrt: Die Arbeit liegt dahinter, wie sie war, und das Token ist nicht mehr im Speicher des Programms.</translation>
    </message>
    <message>
        <source>Profiles: named servers, with a colour, a connection test and what may be done there.</source>
        <translation>Profile: benannte Server, mit einer Farbe, einem Verbindungstest und dem, was dort getan werden darf.</translation>
    </message>
    <message>
        <source>Settings: when to lock, how long a copied secret stays, and the times&apos; zone.</source>
        <translation>Einstellungen: wann gesperrt wird, wie lange ein kopiertes Geheimnis bleibt und in welcher Zeitzone Zeiten stehen.</translation>
    </message>
</context>
</TS>
