package de.verweisnetz.architecture.seeded.referral.rest;

import de.verweisnetz.architecture.seeded.referral.Referrals;
import de.verweisnetz.architecture.seeded.referral.clientdata.Contact;
import de.verweisnetz.architecture.seeded.referral.lifecycle.Case;

/** Calls what nobody declared, shows an entity, and holds client data outside its room. */
record ShowsEverything(Case entity, Contact contact, Referrals referrals) {
    String show() {
        return referrals.undeclared();
    }
}
