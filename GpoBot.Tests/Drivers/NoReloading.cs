using System.Runtime.CompilerServices;

namespace GpoBot.Tests.Drivers;

/// <summary>
/// Hosts watch their configuration files for changes, each with handles of the system, of which there are few; nobody changes them
/// while the tests run.
/// </summary>
internal static class NoReloading
{
    [ModuleInitializer]
    internal static void Set() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
