package de.verweisnetz.referral.lifecycle;

/** What counselling achieved. */
public enum ResultCode {
    WAGE_RECOVERED,
    DISMISSAL_SETTLED,
    BENEFIT_GRANTED,
    HOUSING_FOUND,
    HEALTH_COVER_OBTAINED,
    SAFE_PLACE,
    INFORMATION_ONLY
}
