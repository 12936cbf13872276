using System.Reflection;
using System.Text.Json.Nodes;
using GpoBot.Connector.Turns;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Tests.Hostile;

/// <summary>Makes the requests of the proof, one after another, by chance.</summary>
internal sealed class Cases(HostileWorld world, IReadOnlyList<string> harvest, Chance chance)
{
    public static readonly string[] AllVerbs =
        [.. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly string[] Invokes =
    [
        InvokeNames.TaskFetch, InvokeNames.TaskSubmit, InvokeNames.ExtensionQuery, InvokeNames.ExtensionFetchTask, InvokeNames.ExtensionSubmitAction,
        InvokeNames.CardAction, "composeExtension/selectItem", "composeExtension/queryLink", "fileConsent/invoke", "signin/verifyState", "tab/fetch", "config/fetch", "", "x",
    ];

    private static readonly string[] Inputs =
    [
        "date", "time", "status", "comment", "title", "owner", "problem", "group", "category", "place", "from", "to", "name", "until", "opinion", "tests", "value", "initial",
        "target", "reason", "email", "firstName", "lastName", "organisation", "type", "access", "role", "contact", "answer", "day", "known", "banner", "morning", "words", "option",
        "deputy", "duration", "format", "count", "cadence", "text", "language", "channel",
    ];

    // What a button sends by itself, whatever is filled in.
    private static readonly string[] Frame = ["verb", "gpo", "id", "schema", "draft", "msteams"];

    private int _number;
    private Attacker? _before;

    public HostileRequest Next() => chance.OneIn(3) && Confirmation() is { } yes ? yes : chance.Weighted(
        (30, (Func<HostileRequest>)Recorded), (12, AnyButton), (24, PressOfLastCard), (20, Typed), (5, Invoke), (4, Broken), (5, Address))();

    /// <summary>What was asked of somebody to be confirmed is confirmed: only then anything is stored.</summary>
    private HostileRequest? Confirmation()
    {
        if (_before is not { } by || !world.LastCards.TryGetValue(by.Kind, out var card)) return null;
        var yes = CardButtons.Of(card).FirstOrDefault(button => button.Verb == Verbs.DraftConfirm);
        return yes.Data is null ? null : HostileRequest.Post("confirmed", by, CardButtons.Press(Activity(by, "invoke"), card, yes).ToJsonString());
    }

    private HostileRequest Recorded()
    {
        var activity = JsonNode.Parse(chance.Of(harvest))!.AsObject();
        // Mostly by whoever sent it then, for it comes further.
        var by = chance.OneIn(3) ? Somebody() : Cast.All.First(one => one.UserId == activity["from"]!["id"]!.GetValue<string>());
        activity = Own(by, activity);
        var data = activity["value"]?["action"]?["data"];
        switch (chance.Below(8))
        {
            case 0: JsonMutation.Mutate(activity, chance); break;
            case 1: JsonMutation.Mutate(activity["value"] ?? activity, chance); break;
            case 2: break;
            default: JsonMutation.Mutate(data ?? activity, chance); break;
        }

        return HostileRequest.Post("recorded", by, activity.ToJsonString());
    }

    private HostileRequest AnyButton()
    {
        var by = Somebody();
        var data = new JsonObject { ["verb"] = chance.Of(AllVerbs), ["gpo"] = chance.Of(NastyTexts.Ids), ["id"] = chance.Of(NastyTexts.Ids), ["schema"] = 1 };
        data["version"] = chance.OneIn(2) ? chance.Below(4) : JsonMutation.Value(chance);
        if (chance.OneIn(2)) data["choice"] = NastyTexts.Of(chance);
        for (var count = chance.Below(6); count > 0; count--) data[chance.Of(Inputs)] = chance.OneIn(5) ? JsonMutation.Value(chance) : NastyTexts.Of(chance);
        var verb = chance.OneIn(10) ? chance.Of(AllVerbs) : data["verb"]!.GetValue<string>();
        return HostileRequest.Post("button", by, Pressed(by, verb, data).ToJsonString());
    }

    private HostileRequest PressOfLastCard()
    {
        var by = Somebody();
        if (!world.LastCards.TryGetValue(by.Kind, out var card) || CardButtons.Of(card) is not { Count: > 0 } buttons) return Typed(by);
        var activity = CardButtons.Press(Activity(by, "invoke"), card, chance.Of(buttons));
        var data = activity["value"]!["action"]!["data"]!.AsObject();
        // Mostly only what a reader can change: the answers.
        if (chance.OneIn(6)) JsonMutation.Mutate(activity["value"]!, chance);
        else if (chance.OneIn(2) && data.Select(member => member.Key).Except(Frame).ToList() is { Count: > 0 } inputs) data[chance.Of(inputs)] = JsonMutation.Value(chance);
        return HostileRequest.Post("last card", by, activity.ToJsonString());
    }

    private HostileRequest Typed() => Typed(Somebody());

    private HostileRequest Typed(Attacker by)
    {
        var activity = Activity(by, "message");
        activity["text"] = TypedTexts.Of(chance);
        if (chance.OneIn(12)) activity["conversation"]!["conversationType"] = chance.Of(["channel", "groupChat", "", "x"]);
        return HostileRequest.Post("typed", by, activity.ToJsonString());
    }

    private HostileRequest Invoke()
    {
        var by = Somebody();
        var activity = Activity(by, "invoke");
        activity["name"] = chance.Of(Invokes);
        activity["value"] = chance.Below(4) switch
        {
            0 => new JsonObject
            {
                ["commandId"] = "rechercher", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "mots", ["value"] = JsonMutation.Value(chance) }),
                ["queryOptions"] = new JsonObject { ["skip"] = JsonMutation.Value(chance), ["count"] = chance.Below(50) - 5 },
            },
            1 => new JsonObject { ["data"] = new JsonObject { ["verb"] = chance.Of(AllVerbs), ["gpo"] = chance.Of(NastyTexts.Ids), ["id"] = chance.Of(NastyTexts.Ids), ["schema"] = 1 } },
            2 => new JsonObject { ["commandId"] = chance.Of(AllVerbs), ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["content"] = NastyTexts.Of(chance) } } },
            _ => JsonMutation.Value(chance),
        };
        if (chance.OneIn(2)) JsonMutation.Mutate(activity["value"] ?? activity, chance);
        return HostileRequest.Post("invoke", by, activity.ToJsonString());
    }

    private HostileRequest Broken()
    {
        var by = Somebody();
        var json = Own(by, JsonNode.Parse(chance.Of(harvest))!.AsObject()).ToJsonString();
        return new HostileRequest("broken", by, "POST", "/api/messages", BytesMutation.Of(json, chance), chance.OneIn(6) ? "text/plain" : HostileRequest.Json);
    }

    private HostileRequest Address() => new AddressCases(world, chance).Next();

    /// <summary>Often whoever came just before, for a talk has more than one turn; and often those who may do most.</summary>
    private Attacker Somebody() => _before = chance.Below(6) switch
    {
        0 or 1 when _before is not null => _before,
        2 or 3 => Cast.All[chance.Below(3)],
        _ => chance.Of(Cast.All),
    };

    private JsonObject Pressed(Attacker by, string verb, JsonObject data)
    {
        var activity = Activity(by, "invoke");
        activity["name"] = "adaptiveCard/action";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        return activity;
    }

    private JsonObject Activity(Attacker by, string type) => Own(by, new JsonObject
    {
        ["type"] = type, ["channelId"] = "msteams", ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "GpoBot" },
    });

    /// <summary>The activity as this person would have sent it now.</summary>
    private JsonObject Own(Attacker by, JsonObject activity)
    {
        activity["id"] = $"hostile{_number++}";
        activity["serviceUrl"] = world.Teams.Connector.ServiceUrl;
        activity["from"] = new JsonObject { ["id"] = by.UserId, ["name"] = "Someone" };
        if (by.Email is not null) activity["from"]!["aadObjectId"] = by.UserId;
        activity["conversation"] = new JsonObject { ["id"] = by.ConversationId, ["conversationType"] = "personal", ["tenantId"] = by.Tenant };
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = by.Tenant } };
        return activity;
    }
}
