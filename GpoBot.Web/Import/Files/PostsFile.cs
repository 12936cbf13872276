using GpoBot.Core.Groups;
using GpoBot.Web.Import.Csv;

namespace GpoBot.Web.Import.Files;

/// <summary>postes.csv: who holds a post outside the groups, in the hierarchy or to keep the house.</summary>
internal static class PostsFile
{
    public static CsvColumns Columns { get; } = new("postes.csv")
    {
        Required = ["email", "prenom", "nom", "role", "perimetre"],
        Optional = ["statut"],
    };

    public static PostLine Parse(CsvLine line)
    {
        var post = new Post(line.Code("role", FrenchCodes.Posts), line.Text("perimetre", 60) ?? "");
        return new PostLine(line, new Appointment(
            line.RequiredMail("email"), line.RequiredText("prenom", 60), line.RequiredText("nom", 60), post,
            line.OptionalCode("statut", FrenchCodes.ContactActive) ?? true));
    }
}

/// <summary>A person and one of their posts.</summary>
internal sealed record PostLine(CsvLine Source, Appointment Appointment);
