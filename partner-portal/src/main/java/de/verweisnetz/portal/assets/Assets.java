package de.verweisnetz.portal.assets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The addresses of style sheets, scripts and fonts, as the build named them by content. */
public final class Assets {
    private static final Properties ADDRESSES = read();
    private static final Set<String> KNOWN =
            ADDRESSES.values().stream().map(Object::toString).collect(Collectors.toUnmodifiableSet());

    private Assets() {}

    public static String address(String name) {
        String address = ADDRESSES.getProperty(name);
        if (address == null) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return address;
    }

    static boolean isNamedByContent(String path) {
        return KNOWN.contains(path) || path.startsWith("/assets/icon.");
    }

    private static Properties read() {
        try (InputStream in = Assets.class.getResourceAsStream("assets.properties")) {
            if (in == null) {
                throw new IllegalStateException("The asset manifest is missing: the frontend was not built");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
