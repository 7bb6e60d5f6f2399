package de.verweisnetz.portal;

import de.verweisnetz.portal.answerlink.ConfirmationController;
import de.verweisnetz.portal.failure.FailureMapper;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The page behind a link that confirms an address: no login, no session, no cookie; the token in the form is all that counts. */
@ApplicationPath("m")
public class MailConfirmationApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(ConfirmationController.class, FailureMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
    }
}
