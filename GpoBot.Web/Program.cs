using GpoBot.Web.Hosting;

return await Startup.RunAsync(args);

/// <summary>The host; named so that tests can start it.</summary>
public sealed partial class Program;
