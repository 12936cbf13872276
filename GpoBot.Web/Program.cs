var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/health/live", () => Results.Text("OK"));
app.Run();

/// <summary>The host; named so that tests can start it.</summary>
public sealed partial class Program;
