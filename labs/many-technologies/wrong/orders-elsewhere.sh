printf 'FROM openjdk\nWORKDIR /app\nCOPY Orders.java .\nRUN javac Orders.java\nCMD ["java", "-Xmx64m", "Orders"]\n' > ~/shop/orders/Dockerfile
docker build -q -t orders ~/shop/orders
docker run -d --name orders -e DB_PASSWORD=secret orders
