-- Sums over all centres for coordinators, who hold no rights on what each centre counted; small numbers are suppressed by the application.
CREATE FUNCTION reporting.unlinked_reports(first_month date, last_month date)
RETURNS TABLE (month date, report text, reports bigint, organisations bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT u.month, u.report, sum(u.reports)::bigint, count(DISTINCT u.receiver_org)
    FROM referral.unlinked_report u
   WHERE u.month BETWEEN first_month AND last_month AND u.reports > 0
   GROUP BY u.month, u.report
$$;
REVOKE ALL ON FUNCTION reporting.unlinked_reports(date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reporting.unlinked_reports(date, date) TO verweisnetz_app;
