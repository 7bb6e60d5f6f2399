package de.verweisnetz.referral.clientdata;

/** How a client can be reached: by telephone number or by e-mail, never by a profile or handle. */
enum ContactChannel {
    PHONE,
    SMS,
    WHATSAPP,
    SIGNAL,
    TELEGRAM,
    VIBER,
    EMAIL;

    boolean isByNumber() {
        return this != EMAIL;
    }
}
