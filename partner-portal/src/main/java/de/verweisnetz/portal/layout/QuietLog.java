package de.verweisnetz.portal.layout;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps the addresses of clients' pages out of the server's log: they hold tokens, and the framework warns with the whole
 * address wherever the container has read a form first.
 */
@WebListener
public class QuietLog implements ServletContextListener {
    // Held: a logger that nobody holds forgets its level.
    private static final Logger FORMS = Logger.getLogger("org.glassfish.jersey.servlet.WebComponent");

    @Override
    public void contextInitialized(ServletContextEvent event) {
        FORMS.setLevel(Level.OFF);
    }
}
