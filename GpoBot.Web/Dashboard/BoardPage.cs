using GpoBot.Web.Dashboard.Charts;

namespace GpoBot.Web.Dashboard;

/// <summary>What the dashboard says, without a word of HTML but its drawings.</summary>
public sealed record BoardPage
{
    public required string Heading { get; init; }

    /// <summary>The days that are counted, how many groups, and as of when.</summary>
    public required IReadOnlyList<string> Under { get; init; }
    public required BoardFilters Filters { get; init; }
    public required IReadOnlyList<Tile> Tiles { get; init; }
    public required IReadOnlyList<BoardSection> Sections { get; init; }

    /// <summary>The groups or directorates side by side; null for one alone, and for whoever sees the figures of a group without leading it.</summary>
    public BoardUnits? Units { get; init; }

    /// <summary>How long the address works, and who sees what.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A number in large, and what it is a part of.</summary>
/// <param name="Aim">What was to be reached, and whether it was; null where nothing is set.</param>
public sealed record Tile(string Label, string Value, string Note, string? Aim = null);

/// <summary>A subject: a sentence that says the main thing, drawings, and the tables behind them.</summary>
/// <param name="Id">Where a link of the page leads.</param>
public sealed record BoardSection(string Id, string Title, string Sentence, IReadOnlyList<BoardChart> Charts, IReadOnlyList<DataTable> Tables);

/// <summary>A drawing with its heading.</summary>
/// <param name="Key">Names the signs of the drawing; a part without value is left out.</param>
public sealed record BoardChart(string Title, string Drawing, string? Note = null)
{
    public IReadOnlyList<Part> Key { get; init; } = [];
}

/// <summary>A table: the first cell of a row is its head.</summary>
public sealed record DataTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<DataRow> Rows)
{
    /// <summary>The sum, which stands apart; null where there is none.</summary>
    public DataRow? Total { get; init; }
}

/// <param name="Link">Where the head leads; null for nowhere.</param>
public sealed record DataRow(string Head, IReadOnlyList<string> Cells, string? Link = null);

/// <summary>Small drawings on one scale, and the table behind them.</summary>
public sealed record BoardUnits(string Title, string Note, IReadOnlyList<UnitCard> Cards, DataTable Table);

/// <summary>One group or directorate.</summary>
/// <param name="State">« en sommeil »; null for one that works.</param>
public sealed record UnitCard(string Name, string? State, string? Link, string Drawing, IReadOnlyList<string> Lines);

/// <summary>What the page can be asked for.</summary>
/// <param name="Fault">What was wrong with the asking; null when nothing was.</param>
public sealed record BoardFilters(string Scope, string From, string To, string Latest, IReadOnlyList<ScopeGroup> Scopes, IReadOnlyList<PeriodLink> Periods, string? Fault);

/// <summary>Choices under one heading; the first ones have none.</summary>
public sealed record ScopeGroup(string? Name, IReadOnlyList<ScopeChoiceLine> Choices);

public sealed record ScopeChoiceLine(string Key, string Name);

/// <summary>A usual period in one touch.</summary>
public sealed record PeriodLink(string Name, string Link, bool Current);
