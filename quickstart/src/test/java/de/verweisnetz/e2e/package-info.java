/** The main job from end to end, through the real Keycloak, PostgreSQL, Payara Micro and Chromium. */
package de.verweisnetz.e2e;
