package de.verweisnetz.referral.lifecycle;

/** Where the streetworker met the question. */
public enum Platform {
    FACEBOOK_GROUP,
    FACEBOOK_PAGE,
    INSTAGRAM,
    TIKTOK,
    TELEGRAM,
    YOUTUBE,
    WHATSAPP,
    FORUM,
    OTHER
}
