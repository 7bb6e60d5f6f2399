package de.verweisnetz.portal.card;

import de.verweisnetz.portal.api.Card;
import de.verweisnetz.portal.api.ClientPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The pictures that were asked for last: drawn one after the other, so that a link that goes round costs no more than one. */
@ApplicationScoped
public class CardPictures {
    private static final int MOST = 100;

    private final Map<Drawn, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** What stands on a picture: another phone number is another picture. */
    private record Drawn(String address, String language, ClientPage.Centre centre) {}

    public synchronized byte[] of(Card card, String language, String address) {
        return kept.computeIfAbsent(
                new Drawn(address, language, card.centre()), none -> CardPicture.png(card, language, address));
    }
}
