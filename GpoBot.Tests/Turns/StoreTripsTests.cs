using System.Net;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Delivery;
using GpoBot.Web.Figures;
using GpoBot.Web.Retention;
using GpoBot.Web.Storage.Recent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace GpoBot.Tests.Turns;

/// <summary>What a turn asks of the memory: counted, for it is the same on every machine.</summary>
public sealed class StoreTripsTests : IAsyncLifetime
{
    private static readonly string[] Tables = ["gpo", "people", "conversations"];
    private TeamsScenario _teams = null!;
    private CountedTrips _trips = null!;

    public async Task InitializeAsync() => _teams = await TeamsScenario.StartAsync(replace: services =>
    {
        var made = services.Last(service => service.ServiceType == typeof(StoredTables)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton(provider => new StoredTables(_trips = new CountedTrips(((StoredTables)made(provider)).Store))));
        // What follows a turn is done later, and counted elsewhere.
        foreach (var left in new[] { typeof(DueWorker), typeof(FirstCount), typeof(FirstPurge) })
            services.Remove(services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == left));
    });

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Help_looks_who_asks_and_where_and_reads_neither_a_group_nor_a_question()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("aide");
        await _teams.MoveToAsync("2026-11-20T09:05:00+01:00");

        _trips.Reset();
        await alix.SaysAsync("aide");

        Assert.Equal("conversations find 1, people find 1, people query 1", _trips.Told(Tables));
    }

    [Fact]
    public async Task Whoever_goes_on_talking_is_known_already()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        await alix.SaysAsync("aide");

        _trips.Reset();
        await alix.SaysAsync("aide");

        Assert.Equal("", _trips.Told(Tables));
    }

    [Fact]
    public async Task An_answer_on_a_card_reads_the_group_once_and_stores_it_in_one_transaction()
    {
        var gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var card = (await gael.SaysAsync("AC003")).Card;
        var first = await gael.PressesAsync(card, "Envoyer", ("status", "InProgress"), ("comment", "Devis demandé"));

        card = (await gael.SaysAsync("AC003")).Card;
        _trips.Reset();
        var (status, _) = await gael.PostAsync(gael.Press(card, "Envoyer", ("status", "Done"), ("date", "2026-11-18")));

        // With the message to the lead in the same transaction of the file; the rest of what is due is known to stand.
        Assert.Equal("due+gpo write 1, gpo query 1", _trips.Told("gpo", "due", "due+gpo"));
        Assert.Contains("Enregistré", first.Card.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, status);
    }
}
