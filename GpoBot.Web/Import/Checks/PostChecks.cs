using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;

namespace GpoBot.Web.Import.Checks;

/// <summary>Posts and what they are held for.</summary>
internal static class PostChecks
{
    public static void Check(ReadFile<PostLine> posts, DepartmentLines files)
    {
        var directorates = Names(files, group => group.Directorate);
        var districts = Names(files, group => group.District);
        foreach (var line in posts.Lines)
        {
            var (role, scope) = line.Appointment.Post;
            switch (role)
            {
                case PostRole.Directorate: CheckScope(line, scope, directorates, files, "direction"); break;
                case PostRole.DistrictChief: CheckScope(line, scope, districts, files, "circonscription"); break;
                case PostRole.National when scope.Length > 0: line.Source.Error("perimetre : vide pour le rôle national"); break;
            }
        }

        Doubles.Find(posts.Lines, line => $"{line.Appointment.Email} {line.Appointment.Post}",
            (_, second) => second.Source.Error("ce poste est déjà celui de cette personne sur une autre ligne"));
    }

    private static void CheckScope(PostLine line, string scope, HashSet<string> known, DepartmentLines files, string what)
    {
        if (scope.Length == 0) line.Source.Missing("perimetre", "");
        // The folder may hold a part of the department only: what is not in it may be in the store.
        else if (!files.Sectors.Unknowable && files.Sectors.Lines.Count > 0 && !known.Contains(scope))
            line.Source.Warn($"perimetre « {Quote.Of(scope)} » : aucun GPO de sectors.csv n'a cette {what}");
    }

    private static HashSet<string> Names(DepartmentLines files, Func<Group, string?> of) =>
        files.Sectors.Lines.Select(line => of(line.Group)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
}
