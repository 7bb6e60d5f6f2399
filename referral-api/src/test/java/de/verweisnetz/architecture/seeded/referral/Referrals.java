package de.verweisnetz.architecture.seeded.referral;

import jakarta.enterprise.context.ApplicationScoped;

/** A use case that forgot to say who may call it. */
@ApplicationScoped
public class Referrals {
    public String undeclared() {
        return "anybody";
    }
}
