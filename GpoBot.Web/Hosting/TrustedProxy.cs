using System.Net;
using System.Net.Sockets;

namespace GpoBot.Web.Hosting;

/// <summary>A proxy in front of GpoBot, or a network of them, as the configuration names it.</summary>
internal static class TrustedProxy
{
    /// <summary>A single address is a network of one; null for what is neither.</summary>
    public static IPNetwork? Parse(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : null;
    }
}
