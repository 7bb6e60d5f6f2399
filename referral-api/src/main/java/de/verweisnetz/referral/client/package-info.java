/** What a client says and takes back on her own page, kept apart from what the organisations do. */
@org.jspecify.annotations.NullMarked
package de.verweisnetz.referral.client;
