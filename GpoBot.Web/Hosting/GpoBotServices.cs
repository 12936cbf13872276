using GpoBot.Connector.Hosting;
using GpoBot.Connector.Turns;
using GpoBot.Core.Ports;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Feeds;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Flows.Attendance;
using GpoBot.Dialogs.Flows.Commitments;
using GpoBot.Dialogs.Flows.Digests;
using GpoBot.Dialogs.Flows.Feeds;
using GpoBot.Dialogs.Flows.Groups;
using GpoBot.Dialogs.Flows.Meetings;
using GpoBot.Dialogs.Flows.Problems;
using GpoBot.Dialogs.Flows.Reminders;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using GpoBot.Web.About;
using GpoBot.Web.Calendar;
using GpoBot.Web.Calendar.Feeds;
using GpoBot.Web.Dashboard;
using GpoBot.Web.Delivery;
using GpoBot.Web.Delivery.Bundles;
using GpoBot.Web.Delivery.Pacing;
using GpoBot.Web.Development;
using GpoBot.Web.Checkups;
using GpoBot.Web.Downloads;
using GpoBot.Web.Figures;
using GpoBot.Web.FirstContact;
using GpoBot.Web.Hosting.Protection;
using GpoBot.Web.Hosting.Talk;
using GpoBot.Web.Import;
using GpoBot.Web.Links;
using GpoBot.Web.Mail;
using GpoBot.Web.Observability;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage;

namespace GpoBot.Web.Hosting;

/// <summary>Who is made of what.</summary>
public static class GpoBotServices
{
    public static IServiceCollection AddGpoBot(this IServiceCollection services, GpoBotSettings settings) => services
        .AddClock(settings)
        .AddSingleton(settings.Site)
        .AddBotConnector(settings.Bot)
        .AddGpoStorage(settings.Storage)
        .AddCalendar(settings.Graph, settings.CalendarFolder)
        .AddMail(settings.Mail)
        .AddFirstContact(settings.Teams, settings.Bot, settings.Graph)
        .AddSingleton<CommandRunner>()
        .AddSingleton<DepartmentImporter>()
        .AddConversation()
        .AddDelivery()
        .AddPace(settings)
        .AddFeeds(settings)
        .AddAnswerPages()
        .AddDownloads(settings.Site)
        .AddFigures(settings.Reports)
        .AddProtection()
        .AddDiagnosis(settings)
        .AddDashboard(settings.Site)
        .AddAbout()
        .AddRetention(settings.Retention, settings.Mail.Folder, settings.CalendarFolder);

    private static IServiceCollection AddClock(this IServiceCollection services, GpoBotSettings settings)
    {
        if (!settings.IsDevelopment) return services.AddSingleton(TimeProvider.System);
        var clock = new DevelopmentClock(settings.Clock);
        return services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddSingleton<TimeTravel>();
    }

    private static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<IBot, GpoBotHandler>()
        .AddSingleton<RecentTurns>()
        .AddSingleton<PersonFinder>()
        .AddSingleton<Arrivals>()
        .AddSingleton<SharedVisits>()
        .AddSingleton<TurnRouter>()
        .AddSingleton<ReplySender>()
        .AddSingleton<Apology>()
        .AddSingleton<FormerAnswers>()
        .AddSingleton<Conversation>()
        .AddSingleton<NominativeWarning>()
        .AddSingleton<MessageReader>()
        .AddSingleton<GpoFinder>()
        .AddSingleton<CommitmentFinder>()
        .AddSingleton(CalendarPatience.Usual)
        .AddSingleton<CalendarGlance>()
        .AddSingleton<PlanConflicts>()
        .AddSingleton<IFlow, FreeTimeFlow>()
        .AddSingleton<IFlow, ScheduleFlow>()
        .AddSingleton<MeetingChooser>()
        .AddSingleton<IFlow, CancelMeetingFlow>()
        .AddSingleton<IFlow, MoveMeetingFlow>()
        .AddSingleton<IFlow, HandMoveFlow>()
        .AddSingleton<IFlow, MeetingListFlow>()
        .AddSingleton<IFlow, ClosedPeriodFlow>()
        .AddSingleton<IFlow, AddCommitmentFlow>()
        .AddSingleton<IFlow, AnswerFlow>()
        .AddSingleton<IFlow, AnswerCardFlow>()
        .AddSingleton<IFlow, CommitmentListFlow>()
        .AddSingleton<IFlow, AttendanceFlow>()
        .AddSingleton<IFlow, WhoComesFlow>()
        .AddSingleton<IFlow, KeepTimeFlow>()
        .AddSingleton<ProblemFinder>()
        .AddSingleton<IFlow, AskOpinionsFlow>()
        .AddSingleton<IFlow, OpinionFlow>()
        .AddSingleton<HeldMessages>()
        .AddSingleton<DigestPages>()
        .AddSingleton<DigestFlow>()
        .AddSingleton<IFlow>(provider => provider.GetRequiredService<DigestFlow>())
        .AddSingleton<IFlow, AgendaFlow>()
        .AddSingleton<ReminderTalk>()
        .AddSingleton<ReminderPartners>()
        .AddSingleton<IFlow, ReminderFlow>()
        .AddSingleton<IFlow, ReminderButtonFlow>()
        .AddSingleton<IFlow, ReminderSettingsFlow>()
        .AddSingleton<IFlow, UpcomingFlow>()
        .AddSingleton<IFlow, FollowUpFlow>()
        .AddProblemsTalk().AddOutcomesTalk().AddCommitmentsTalk().AddMeetingsTalk().AddReportsTalk().AddPeopleTalk().AddPlacesTalk()
        .AddSingleton<IFlow, HelpFlow>();

    private static IServiceCollection AddFeeds(this IServiceCollection services, GpoBotSettings settings) => services
        .AddQuietRequests()
        .AddSingleton(provider => new FeedLinks(provider.GetRequiredService<IFeeds>(), settings.Site.Root))
        .AddSingleton<PersonalFeed>()
        .AddSingleton<IFlow, FeedFlow>()
        .AddSingleton<IFlow, SendFeedFlow>();

    // The share of the rate is left last, after the worker has come to its end: hosted services stop in reverse.
    private static IServiceCollection AddPace(this IServiceCollection services, GpoBotSettings settings)
    {
        var tables = !string.IsNullOrEmpty(settings.Storage.ConnectionString) || !string.IsNullOrEmpty(settings.Storage.TableEndpoint);
        return services
            .AddMetrics().AddSingleton<DeliveryMetrics>()
            .AddSingleton(settings.Observability).AddHostedService<MetricsExport>().AddHostedService<TracesExport>()
            .AddPacing(settings.Delivery, new ShareRules(Shared: tables, Strict: tables && !settings.IsDevelopment))
            .AddSingleton<ClockWatch>()
            .AddHostedService<DueWorker>();
    }

    private static IServiceCollection AddDelivery(this IServiceCollection services) => services
        .AddSingleton<DueSignal>()
        .AddSingleton<IGpoStore>(provider => new TurnGpoStore(new SignallingGpoStore(
            ActivatorUtilities.CreateInstance<PurgingGpoStore>(provider, ActivatorUtilities.CreateInstance<CountingGpoStore>(provider, new IndexedGpoStore(
                provider.GetRequiredService<ChainedGpoStore>(), provider.GetRequiredService<IPeople>()))),
            provider.GetRequiredService<DueSignal>())))
        .AddSingleton(_ => new RetryPlan(Random.Shared.NextDouble))
        .AddSingleton<EffectEnd>()
        .AddSingleton<EffectMeetings>()
        .AddSingleton<EffectRecords>()
        .AddSingleton<MeetingInvitations>()
        .AddSingleton<TeamsChannel>()
        .AddSingleton<MailBreaker>()
        .AddSingleton<MailChannel>()
        .AddSingleton<MailLinks>()
        .AddSingleton<WaysToPeople>()
        .AddSingleton<MessageDelivery>()
        .AddSingleton<CalendarSync>()
        .AddSingleton<Neighbours>()
        .AddSingleton<Bundling>()
        .AddSingleton<CarriedEffects>()
        .AddSingleton<ProblemCopies>()
        .AddSingleton<EffectExecutor>()
        .AddSingleton<ReminderPass>()
        .AddSingleton<WatchStore>()
        .AddSingleton<CalendarSubscriptions>()
        .AddSingleton<CalendarFindings>()
        .AddSingleton<CalendarPass>()
        .AddSingleton<RosterPass>()
        .AddSingleton<FailingWork>()
        .AddSingleton<GroupWork>()
        .AddSingleton<DuePump>()
        .AddSingleton<Readiness>();
}
