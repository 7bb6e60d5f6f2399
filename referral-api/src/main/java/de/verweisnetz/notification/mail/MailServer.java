package de.verweisnetz.notification.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach a mail server.
 *
 * @param protocol smtp or imap, with an s where the connection is encrypted from the start
 * @param startTls whether an open connection must become an encrypted one before anything is said
 */
public record MailServer(
        String protocol, String host, int port, boolean startTls, Optional<String> user, Optional<String> password) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Properties properties() {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put("mail.store.protocol", protocol);
        properties.put(prefix + "host", host);
        properties.put(prefix + "port", String.valueOf(port));
        properties.put(prefix + "auth", String.valueOf(user.isPresent()));
        properties.put(prefix + "starttls.enable", String.valueOf(startTls));
        properties.put(prefix + "starttls.required", String.valueOf(startTls));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put(prefix + step, String.valueOf(PATIENCE.toMillis()));
        }
        return properties;
    }
}
