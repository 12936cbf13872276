using GpoBot.Core.Groups;

namespace GpoBot.Web.Links.Questions;

/// <summary>Deputies by organisation and function: a page without a login names nobody. Only where these are the same, initials help.</summary>
internal static class DeputyNames
{
    public static IReadOnlyList<(Contact Deputy, string Name)> Of(IReadOnlyList<Contact> deputies)
    {
        var same = deputies.CountBy(Of).ToDictionary(StringComparer.Ordinal);
        return [.. deputies.Select(deputy => (deputy, same[Of(deputy)] == 1 ? Of(deputy) : $"{Of(deputy)} ({Initials(deputy)})"))];
    }

    public static string Of(Contact? deputy) => deputy is null ? "un contact de votre organisation"
        : string.IsNullOrWhiteSpace(deputy.Function) ? deputy.Organisation
        : $"{deputy.Organisation}, {deputy.Function}";

    private static string Initials(Contact deputy) => string.Concat(
        new[] { deputy.FirstName, deputy.LastName }.Where(name => name.Length > 0).Select(name => $"{char.ToUpperInvariant(name[0])}."));
}
