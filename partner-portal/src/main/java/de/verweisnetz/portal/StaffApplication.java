package de.verweisnetz.portal;

import de.verweisnetz.portal.account.AccountController;
import de.verweisnetz.portal.account.PreferencesController;
import de.verweisnetz.portal.answering.AnswerModesController;
import de.verweisnetz.portal.answering.PhoneController;
import de.verweisnetz.portal.answering.UploadsController;
import de.verweisnetz.portal.code.CodeController;
import de.verweisnetz.portal.code.ElsewhereController;
import de.verweisnetz.portal.exports.ExportsController;
import de.verweisnetz.portal.failure.FailureMapper;
import de.verweisnetz.portal.failure.ForgedPostMapper;
import de.verweisnetz.portal.failure.SentBody;
import de.verweisnetz.portal.feedback.FeedbackController;
import de.verweisnetz.portal.feedback.FeedbackFileResource;
import de.verweisnetz.portal.find.FindController;
import de.verweisnetz.portal.forward.ForwardController;
import de.verweisnetz.portal.help.GuideResource;
import de.verweisnetz.portal.help.HelpController;
import de.verweisnetz.portal.help.TourController;
import de.verweisnetz.portal.inbox.InboxController;
import de.verweisnetz.portal.inbox.InsertionController;
import de.verweisnetz.portal.inbox.OutcomeController;
import de.verweisnetz.portal.inbox.SeenController;
import de.verweisnetz.portal.keep.checks.ChecksController;
import de.verweisnetz.portal.keep.duplicates.DuplicatesController;
import de.verweisnetz.portal.keep.edit.DocumentController;
import de.verweisnetz.portal.keep.edit.OwnOffersController;
import de.verweisnetz.portal.keep.imports.FindingsFileResource;
import de.verweisnetz.portal.keep.imports.ImportDetailsController;
import de.verweisnetz.portal.keep.imports.ImportsController;
import de.verweisnetz.portal.keep.imports.SourcesController;
import de.verweisnetz.portal.keep.information.InformationController;
import de.verweisnetz.portal.keep.keepers.KeepersController;
import de.verweisnetz.portal.keep.overview.DirectoryController;
import de.verweisnetz.portal.keep.suggestions.OwnSuggestionsController;
import de.verweisnetz.portal.keep.suggestions.SuggestionsController;
import de.verweisnetz.portal.keys.KeysController;
import de.verweisnetz.portal.onsite.OnSiteConsentsController;
import de.verweisnetz.portal.opening.OpeningController;
import de.verweisnetz.portal.overdue.OverdueController;
import de.verweisnetz.portal.privacy.AuditController;
import de.verweisnetz.portal.privacy.IncidentController;
import de.verweisnetz.portal.privacy.ProcessingRecordController;
import de.verweisnetz.portal.privacy.ProjectEndController;
import de.verweisnetz.portal.privacy.RetentionController;
import de.verweisnetz.portal.privacy.RightsController;
import de.verweisnetz.portal.referrals.ConsentsController;
import de.verweisnetz.portal.referrals.ContactDataController;
import de.verweisnetz.portal.referrals.IssuanceController;
import de.verweisnetz.portal.referrals.ReferralsController;
import de.verweisnetz.portal.search.OfferController;
import de.verweisnetz.portal.search.SearchController;
import de.verweisnetz.portal.send.SendController;
import de.verweisnetz.portal.sheet.StaffSheetResource;
import de.verweisnetz.portal.signpost.SignpostController;
import de.verweisnetz.portal.start.HomeController;
import de.verweisnetz.portal.statistics.StatisticsController;
import de.verweisnetz.portal.styleguide.StyleguideController;
import de.verweisnetz.portal.tasks.TasksController;
import de.verweisnetz.portal.team.TeamController;
import de.verweisnetz.portal.template.TemplatesController;
import de.verweisnetz.portal.unsent.UnsentController;
import jakarta.mvc.security.Csrf;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** Pages behind the login: they have a session, and every post carries its token against forged requests. */
@ApplicationPath("app")
public class StaffApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountController.class,
                AuditController.class,
                AnswerModesController.class,
                ChecksController.class,
                CodeController.class,
                ConsentsController.class,
                ContactDataController.class,
                DirectoryController.class,
                DocumentController.class,
                DuplicatesController.class,
                ElsewhereController.class,
                FailureMapper.class,
                ForgedPostMapper.class,
                HomeController.class,
                ImportDetailsController.class,
                ImportsController.class,
                InboxController.class,
                IncidentController.class,
                InformationController.class,
                InsertionController.class,
                IssuanceController.class,
                KeepersController.class,
                KeysController.class,
                OverdueController.class,
                OwnOffersController.class,
                OwnSuggestionsController.class,
                ProcessingRecordController.class,
                ProjectEndController.class,
                PhoneController.class,
                PreferencesController.class,
                ReferralsController.class,
                RetentionController.class,
                RightsController.class,
                ExportsController.class,
                FeedbackController.class,
                FeedbackFileResource.class,
                FindingsFileResource.class,
                FindController.class,
                ForwardController.class,
                GuideResource.class,
                HelpController.class,
                OfferController.class,
                OnSiteConsentsController.class,
                OpeningController.class,
                OutcomeController.class,
                SearchController.class,
                SeenController.class,
                SendController.class,
                SentBody.class,
                SignpostController.class,
                SourcesController.class,
                StaffSheetResource.class,
                StatisticsController.class,
                StyleguideController.class,
                SuggestionsController.class,
                TasksController.class,
                TeamController.class,
                TemplatesController.class,
                TourController.class,
                UnsentController.class,
                UploadsController.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(Csrf.CSRF_PROTECTION, Csrf.CsrfOptions.IMPLICIT);
    }
}
