using System.CommandLine;
using System.Globalization;

namespace GpoBot.Benchmarks;

/// <summary>How commands and their options are described, so that all are read and refused in the same way.</summary>
internal static class Options
{
    public static Command Made(string name, string description, Func<Arguments, Task<int>> run, params Option[] options)
    {
        var command = new Command(name, description);
        foreach (var option in options) command.Add(option);
        command.SetAction((parsed, _) => run(new Arguments(parsed)));
        return command;
    }

    public static Option Text(string name, string description) => new Option<string?>("--" + name) { Description = description };

    public static Option Number(string name, string description) => new Option<int?>("--" + name) { Description = description };

    public static Option Flag(string name, string description) => new Option<bool>("--" + name) { Description = description };

    /// <summary>Whole numbers with a comma between.</summary>
    public static Option List(string name, string description)
    {
        var option = new Option<string?>("--" + name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } list && !list.Split(',').All(one => int.TryParse(one, CultureInfo.InvariantCulture, out _)))
                result.AddError($"--{name} is a list of numbers: 16,64");
        });
        return option;
    }
}
