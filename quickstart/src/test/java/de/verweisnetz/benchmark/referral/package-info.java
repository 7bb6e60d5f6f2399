/** Referrals under load: each kind of request beside the raw database and beside an empty request, in one run. */
package de.verweisnetz.benchmark.referral;
