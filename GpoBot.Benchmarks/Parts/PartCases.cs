using System.Buffers;
using System.Diagnostics;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Performance;
using GpoBot.Benchmarks.Tables;
using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Guard;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;
using GpoBot.Web.Storage;
using NodaTime;

namespace GpoBot.Benchmarks.Parts;

/// <summary>The parts of a turn, each alone.</summary>
public class PartCases
{
    private const string Prose = "Réunion du 7 décembre à 14:30 : qui vient ? Le bailleur répond « oui », la mairie « peut-être » ; à suivre ! Voir https://example.org/a?b=c:d";
    private const string Comment = "Devis demandé, en attente du fournisseur ; la porte du hall sera changée en décembre.";
    private static readonly LocalDate Today = new(2026, 11, 20);
    private readonly MessageReader _reader = new();
    private readonly ArrayBufferWriter<byte> _written = new(4096);
    private string _phrase = "", _prose = "";
    private bool _leads;
    private Situation _situation = null!;
    private AnswerCommitment _answer = null!;
    private GpoStore _store = null!;
    private byte[] _row = [];

    [GlobalSetup]
    public void Prepare()
    {
        (_phrase, _prose, _leads) = (PhraseInTheMiddle(), Prose, true);
        var live = CountryGpo.Make(Candidate.Country(1), 0).Live;
        var commitment = live.Commitments.First(one => one.OwnerId.StartsWith('P') && !one.OwnerId.StartsWith("PN", StringComparison.Ordinal));
        var owner = live.Contacts.Single(contact => contact.Id == commitment.OwnerId);
        _situation = new(live, owner, SystemClock.Instance.GetCurrentInstant(), "carte", "bench", CalendarInvites: false);
        _answer = new(commitment.Id, new(CommitmentStatus.InProgress, Comment: Comment), commitment.Version);

        var rows = new RowsInMemory();
        _store = new(rows, new DueAgenda(rows));
        foreach (var some in new GpoRow[][] { [live.Group, .. live.Contacts, .. live.Problems], [.. live.Commitments, .. live.Meetings] })
            _ = _store.CommitAsync(new() { GpoId = live.Id, Read = null, Puts = some }, default).Result;
        _row = Write().ToArray();
    }

    [Benchmark(Description = "Comprendre un message tapé (celui du milieu des phrases d'essai)")]
    public object Understand() => _reader.Read(_phrase, Today);

    [Benchmark(Description = "Mettre les espaces du français dans une phrase")]
    public string Typeset() => Typography.French(_prose);

    [Benchmark(Description = "Construire et écrire la carte d'aide, la plus grande")]
    public object LargestCard() => HelpCard.Help(_leads).ToJson();

    [Benchmark(Description = "Garde : un commentaire qui ne nomme personne")]
    public bool Guard() => GpoGuard.NamesAPerson(Comment, _situation.Gpo);

    [Benchmark(Description = "Décider : la réponse d'un partenaire à un engagement")]
    public object Decide() => _answer.Decide(_situation);

    [Benchmark(Description = "Lire une ligne de la mémoire")]
    public object ReadRow()
    {
        var json = new Utf8JsonReader(_row);
        json.Read();
        return RowProperties.Read(ref json);
    }

    [Benchmark(Description = "Écrire une ligne de la mémoire")]
    public int WriteRow() => Write().Length;

    [Benchmark(Description = "Un GPO à partir de ses lignes, déjà lues une fois")]
    public async Task<object> GpoFromRows() => (await _store.LoadAsync(_situation.Gpo.Id, default))!;

    private ReadOnlySpan<byte> Write()
    {
        _written.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_written, RowJson.Options))
        {
            json.WriteStartObject();
            RowJson.Write(json, SampleEntity.Properties);
            json.WriteEndObject();
        }

        return _written.WrittenSpan;
    }

    private string PhraseInTheMiddle()
    {
        string[] texts =
        [
            .. File.ReadLines(Path.Combine(Repository.Root(), "GpoBot.Tests/Data/utterances.csv")).Skip(1).Select(line => line.Split(',')[1].Trim('"')),
        ];
        var times = texts.ToDictionary(text => text, _ => double.MaxValue);
        for (var time = 0; time < 100; time++)
            foreach (var text in texts)
            {
                var begun = Stopwatch.GetTimestamp();
                _ = _reader.Read(text, Today);
                times[text] = Math.Min(times[text], Stopwatch.GetElapsedTime(begun).TotalMicroseconds);
            }

        return times.OrderBy(time => time.Value).ElementAt(times.Count / 2).Key;
    }
}
