package de.verweisnetz.portal;

import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Pages behind the login: they have a session, and every post carries its token against forged requests. */
@ApplicationPath("app")
public class StaffApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                de.verweisnetz.portal.failure.FailureMapper.class,
                de.verweisnetz.portal.start.HomeController.class,
                de.verweisnetz.portal.account.AccountController.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.IMPLICIT);
    }
}
