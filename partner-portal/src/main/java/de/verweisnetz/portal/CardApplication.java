package de.verweisnetz.portal;

import de.verweisnetz.portal.card.CardController;
import de.verweisnetz.portal.card.CardPictureResource;
import de.verweisnetz.portal.failure.FailureMapper;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The pages of cards, at a short address that fits under a post: no login, no session, no cookie. */
@ApplicationPath("k")
public class CardApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(CardController.class, CardPictureResource.class, FailureMapper.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.OFF);
    }
}
