namespace GpoBot.Web.Checkups;

/// <summary>How serious a finding is.</summary>
public enum Verdict { Fine, Look, Fault }

/// <summary>What a check found, in one French line for whoever keeps the bot running: that it is well, or what is wrong and what to do. Never a secret.</summary>
public sealed record Finding(Verdict Verdict, string Text)
{
    public static Finding Fine(string text) => new(Verdict.Fine, text);

    /// <summary>The bot works, and somebody should look at it all the same.</summary>
    public static Finding Look(string text) => new(Verdict.Look, text);

    public static Finding Fault(string text) => new(Verdict.Fault, text);
}

/// <summary>One thing the bot depends on, tried for real.</summary>
public interface ICheck
{
    /// <summary>What is looked at, in French: the beginning of its line.</summary>
    string Name { get; }

    /// <summary>The step of the installation that brings it.</summary>
    InstallStep Step { get; }

    /// <summary>How long it may take before it counts as not answering.</summary>
    TimeSpan Patience => TimeSpan.FromSeconds(15);

    /// <summary>Null when this installation has no such thing.</summary>
    Task<Finding?> RunAsync(CancellationToken cancellation);
}
