package de.verweisnetz.portal;

import de.verweisnetz.portal.client.ClientController;
import de.verweisnetz.portal.client.ConsentController;
import de.verweisnetz.portal.client.ContactController;
import de.verweisnetz.portal.client.DataController;
import de.verweisnetz.portal.client.DownloadResource;
import de.verweisnetz.portal.client.LockController;
import de.verweisnetz.portal.client.OthersController;
import de.verweisnetz.portal.client.TicketController;
import de.verweisnetz.portal.client.WithdrawalController;
import de.verweisnetz.portal.failure.FailureMapper;
import de.verweisnetz.portal.sheet.ClientSheetResource;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The client's pages: no login, no session, no cookie, and so nothing that a forged request could use. */
@ApplicationPath("v")
public class PublicApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                ClientController.class,
                ConsentController.class,
                ContactController.class,
                DataController.class,
                DownloadResource.class,
                LockController.class,
                OthersController.class,
                TicketController.class,
                WithdrawalController.class,
                ClientSheetResource.class,
                FailureMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
    }
}
