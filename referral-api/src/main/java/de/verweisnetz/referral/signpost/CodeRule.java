package de.verweisnetz.referral.signpost;

import de.verweisnetz.data.codelist.CodeList;
import de.verweisnetz.data.codelist.CodeListName;
import de.verweisnetz.data.codelist.CodeLists;
import de.verweisnetz.data.codelist.Trait;
import de.verweisnetz.directory.ReferableOffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Whether readers of a card can take a code: never for an authority, and only while the offer takes codes. */
@ApplicationScoped
public class CodeRule {
    private final CodeList centreTypes = CodeLists.load().list(CodeListName.CENTRE_TYPE);

    public boolean allows(ReferableOffer offer, LocalDate today) {
        return offer.listed()
                && !offer.expired()
                && !offer.closedOn(today)
                && offer.managedBy().isPresent()
                && offer.accepts("CODE")
                && !centreTypes.has(offer.centreType(), Trait.SIGNPOST_ONLY);
    }
}
