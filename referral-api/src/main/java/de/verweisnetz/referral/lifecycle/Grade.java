package de.verweisnetz.referral.lifecycle;

/** How a client is referred; a signpost is no referral. */
public enum Grade {
    CODE,
    WARM
}
