using System.Globalization;
using Spectre.Console;

namespace GpoBot.Web.CommandLine;

/// <summary>Shows how far a long tool has come: a bar where somebody sits before a terminal, a few plain lines where the output is kept.</summary>
/// <param name="terminal">Null where there is none.</param>
public sealed class ToolProgress(TextWriter output, IAnsiConsole? terminal)
{
    private const int Lines = 10;

    /// <summary>On what a tool prints to.</summary>
    public static ToolProgress On(TextWriter output)
    {
        if (output != Console.Out || Console.IsOutputRedirected) return new ToolProgress(output, null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return new ToolProgress(output, console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi ? console : null);
    }

    /// <param name="title">What is going on: « Sauvegarde ».</param>
    /// <param name="unit">Of what there are <paramref name="total"/>: « GPO ».</param>
    /// <param name="work">Is given what to call with each step forward, from any thread.</param>
    public async Task<T> RunAsync<T>(string title, string unit, long total, Func<Action<long>, Task<T>> work)
    {
        if (total < 2) return await work(_ => { });
        if (terminal is null) return await work(new PlainLines(output, title, unit, total).Advance);
        return await terminal.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async shown =>
            {
                var task = shown.AddTask(Markup.Escape(title), maxValue: total);
                return await work(steps => task.Increment(steps));
            });
    }

    private sealed class PlainLines(TextWriter output, string title, string unit, long total)
    {
        private readonly Lock _lock = new();
        private long _reached, _said;

        public void Advance(long steps)
        {
            lock (_lock)
            {
                _reached += steps;
                var tenth = _reached * Lines / total;
                if (tenth <= _said) return;
                _said = tenth;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} : {_reached} {unit} sur {total}"));
            }
        }
    }
}
