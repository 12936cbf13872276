using System.Globalization;

namespace GpoBot.Web.Storage.Tables;

/// <summary>Filters whose values are quoted as the service wants them: <c>$"RowKey ge {key}"</c>.</summary>
internal sealed class TableFilter : IFormatProvider, ICustomFormatter
{
    private static readonly TableFilter Literals = new();

    public static string Create(FormattableString filter) => filter.ToString(Literals);

    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool yes => yes ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number => number.ToString("0.0###############", CultureInfo.InvariantCulture),
        Guid id => $"guid'{id:D}'",
        DateTimeOffset moment => $"datetime'{moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture)}'",
        _ => throw new ArgumentException("A filter compares with a text, number, bool, date or id."),
    };
}
