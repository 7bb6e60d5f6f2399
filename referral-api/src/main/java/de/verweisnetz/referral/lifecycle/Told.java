package de.verweisnetz.referral.lifecycle;

/** How a referral stands for a sender who is not told of arrival and outcome. */
record Told(Progress progress) {}
