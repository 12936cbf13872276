namespace GpoBot.Web.Dashboard.Charts;

/// <summary>From a number to its height over the ground, up to a round number that has a whole half.</summary>
public readonly record struct Scale(int Top, double Height)
{
    private static readonly int[] Steps = [2, 4, 6, 8, 10];

    /// <param name="most">The largest number that is drawn.</param>
    public static Scale UpTo(int most, double height)
    {
        for (var power = 1; ; power *= 10)
        {
            foreach (var step in Steps)
            {
                if (step * power >= most) return new Scale(step * power, height);
            }
        }
    }

    public double Of(int value) => Height * value / Top;
}
