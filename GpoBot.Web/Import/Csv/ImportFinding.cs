namespace GpoBot.Web.Import.Csv;

/// <summary>One remark on a file, in French, for the person who prepared it.</summary>
/// <param name="Line">Line in the file as an editor counts it, from 1; null when the remark is on the whole file.</param>
public sealed record ImportFinding(string File, int? Line, FindingLevel Level, string Text)
{
    public override string ToString() => Line is null ? $"{File} : {Text}" : $"{File}, ligne {Line} : {Text}";
}

/// <summary>An error refuses the file; a warning is only said.</summary>
public enum FindingLevel { Error, Warning }
