using System.Diagnostics.CodeAnalysis;

namespace GpoBot.Web.Import.Csv;

/// <summary>A closed list of values as files spell them, readable and writable: what is exported can be imported again.</summary>
public sealed class CodeMap<T>
    where T : notnull
{
    private readonly Dictionary<string, T> _values;
    private readonly Dictionary<T, string> _codes;

    public CodeMap(params (string Code, T Value)[] pairs)
    {
        Codes = [.. pairs.Select(p => p.Code)];
        _values = pairs.ToDictionary(p => p.Code, p => p.Value, StringComparer.Ordinal);
        _codes = pairs.ToDictionary(p => p.Value, p => p.Code);
    }

    /// <summary>Every spelling that is written, in the order of the list.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>Another spelling that is read but never written.</summary>
    public CodeMap<T> AlsoReads(string code, T value)
    {
        _values.Add(code, value);
        return this;
    }

    public bool TryRead(string code, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(code, out value);

    /// <summary>The spelling of a value; throws when the list does not have it.</summary>
    public string Write(T value) => _codes[value];
}

/// <summary>Closed lists whose values GpoBot keeps as they are spelled.</summary>
public static class CodeMap
{
    public static CodeMap<string> Of(params string[] codes) => new([.. codes.Select(c => (c, c))]);
}
